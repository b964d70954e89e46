"""What every answer over HTTP tells the browser to forbid, and what becomes of an exception nobody expected."""

from starlette.datastructures import URL, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.store.mistake import own_up

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'none'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "'none'",
}
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
}
# On plain http browsers ignore these and say so in the console, as if something were broken.
ON_HTTPS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}

# The head of an answer, and of one that refuses to open a socket.
BEGINS = frozenset({"http.response.start", "websocket.http.response.start"})


class Headers:
    """Wraps the whole application, so that no answer goes out without them."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def dressed(message: Message) -> None:
            if message["type"] in BEGINS:
                MutableHeaders(scope=message).update(_for(scope))
            await send(message)

        try:
            await self._app(scope, receive, dressed)
        except Exception as mistake:  # noqa: BLE001 - whatever it was, its text may hold what somebody wrote
            # The one who asked has had the answer for every exception by now.
            own_up(mistake)


def _for(scope: Scope) -> dict[str, str]:
    secure = scope["scheme"] in {"https", "wss"}
    # Without what was asked for: nobody has seen to it that it can be read.
    url = URL(scope={**scope, "path": "/", "query_string": b""})
    socket = f"{'wss' if secure else 'ws'}://{url.netloc}"
    # Safari before 15.4 does not count a socket of the same host as 'self'.
    policy = POLICY | {"connect-src": f"'self' {socket}"}
    text = "; ".join(f"{name} {value}" for name, value in policy.items())
    return ALWAYS | {"Content-Security-Policy": text} | (ON_HTTPS if secure else {})
