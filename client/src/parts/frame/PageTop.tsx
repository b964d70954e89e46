// The top of a page that is no live page: the mark, the name Kring, and where it matters the languages.
import { language, LANGUAGES, t } from "../../texts.ts";
import { Mark } from "./Mark.tsx";
import "../../styles/parts/page-top.css";

export function PageTop({ languages = false }: { languages?: boolean }) {
  return (
    <header class="page-top">
      <Brand />
      {languages && <Languages />}
    </header>
  );
}

export function Brand() {
  return (
    <span class="brand">
      <Mark />
      Kring
    </span>
  );
}

function Languages() {
  return (
    <nav aria-label={t("menu.language")}>
      {LANGUAGES.map((each) => (
        <button
          key={each}
          type="button"
          class="words"
          lang={each}
          aria-pressed={language.value === each}
          onClick={() => (language.value = each)}
        >
          {t(`language.${each}`)}
        </button>
      ))}
    </nav>
  );
}
