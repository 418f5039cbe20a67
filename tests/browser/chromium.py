"""A real browser without a window, asked through a pipe: no port is opened, and nothing is fetched from a network."""

import base64
import itertools
import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

_LONGEST = 60.0
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--remote-debugging-pipe",
)


class BrowserError(Exception):
    """The browser refused what it was asked, or said nothing."""


class Page:
    """A page open in the browser."""

    def __init__(self, asks: int, told: int) -> None:
        self._asks, self._told = asks, told
        self._numbers = itertools.count(1)
        self._session = ""
        self._before = b""
        self.fetched: list[str] = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.ask("Page.enable")
        self.ask("Network.enable")
        self.ask("Page.setBypassCSP", enabled=True)  # a page of ours lets nothing run, not even its judge

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Send a command of the DevTools protocol and return what it gives."""
        number = next(self._numbers)
        asked = {"id": number, "method": method, "params": parameters}
        if self._session:
            asked["sessionId"] = self._session
        os.write(self._asks, json.dumps(asked).encode() + b"\0")
        while (said := self._next()).get("id") != number:
            self._note(said)
        if "error" in said:
            raise BrowserError(f"{method}: {said['error']['message']}")
        return dict(said["result"])

    def show(self, path: Path, *, width: int = 1280, height: int = 900, media: Mapping[str, str] | None = None) -> None:
        """Show a file in a window of that size; `media`: what the user prefers, such as a dark scheme."""
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        features = [{"name": name, "value": value} for name, value in (media or {}).items()]
        self.ask("Emulation.setEmulatedMedia", media="", features=features)
        self.fetched.clear()
        self._loaded = False
        self.ask("Page.navigate", url=path.resolve().as_uri())
        while not self._loaded:
            self._note(self._next())

    def run(self, script: str) -> Any:
        """Run a script in the page, wait for what it promises, and return it."""
        done = self.ask("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in done:
            raise BrowserError(done["exceptionDetails"]["exception"].get("description", "the script failed"))
        return done["result"].get("value")

    def press(self, key: str) -> None:
        """Press a key."""
        for kind in ("keyDown", "keyUp"):
            self.ask("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode={"Tab": 9}[key])

    def picture(self, path: Path) -> None:
        """Write what the whole page looks like."""
        taken = self.ask("Page.captureScreenshot", captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(taken["data"]))

    def _note(self, said: Mapping[str, Any]) -> None:
        if said.get("method") == "Page.loadEventFired":
            self._loaded = True
        if said.get("method") == "Network.requestWillBeSent":
            self.fetched.append(said["params"]["request"]["url"])

    def _next(self) -> dict[str, Any]:
        last = time.monotonic() + _LONGEST
        while b"\0" not in self._before:
            ready, _, _ = select.select([self._told], [], [], max(0, last - time.monotonic()))
            some = os.read(self._told, 1 << 20) if ready else b""
            if not some:
                raise BrowserError("the browser says nothing")
            self._before += some
        first, _, self._before = self._before.partition(b"\0")
        return dict(json.loads(first))


def demand() -> str:
    """Return the browser's program; skip the test where it is missing, with the line that brings it."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        pytest.skip("Chromium is missing: apt-get install -y --no-install-recommends chromium")
    return found


@contextmanager
def browser(profile: Path) -> Iterator[Page]:
    """Start the browser with a profile of its own, and yield its one page."""
    program = demand()
    told_us, tells_us = os.pipe()
    asked, asks = os.pipe()

    def third_and_fourth() -> None:
        low, high = os.dup(asked), os.dup(tells_us)
        os.dup2(low, 3)
        os.dup2(high, 4)

    command = [program, *_FLAGS, f"--user-data-dir={profile}", "about:blank"]
    started = subprocess.Popen(
        command,
        preexec_fn=third_and_fourth,
        pass_fds=(3, 4),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(asked)
    os.close(tells_us)
    try:
        yield Page(asks, told_us)
    finally:
        started.kill()
        started.wait()
        os.close(asks)
        os.close(told_us)
