"""One window a data folder: a second start hands over what it was asked to open, and ends."""

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QLockFile, QObject, QThread, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalSocket

_PATIENCE = 5_000
"""Milliseconds to wait for the window that is open: it may be busy, or starting. After that the user gets a window all
the same: whatever the other one is doing, an audit has one writer."""

_MOST = 4_096
"""Bytes taken from another process of this user."""


class Single(QObject):
    """The place where later starts knock; only this user's processes reach it."""

    asked = Signal(str)
    """What a later start was asked to open; empty = nothing, it only wants to be seen."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.patience = _PATIENCE
        self._folder = folder
        self._lock: QLockFile | None = None
        with suppress(OSError):  # a folder that cannot be made is told by the desk, in the window
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            # A lock tells at once that nobody is there; asking over the local network would cost each start its import.
            self._lock = QLockFile(str(folder / "window.lock"))
            self._lock.setStaleLockTime(0)  # only a dead process loses it, however long a window stays open

    def handed_over(self, asked: str) -> bool:
        """Whether a window is open already and has been told what is asked."""
        if self._lock is None or self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError:
            return False
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        waiting = QElapsedTimer()
        waiting.start()
        # It may be just starting: it listens once it is painted.
        while not self._reached(socket):
            if waiting.elapsed() > self.patience:
                return False
            QThread.msleep(50)
            if self._lock is not None and self._lock.tryLock(0):
                return False
        socket.write(asked.encode()[:_MOST] + b"\n")
        told = socket.waitForBytesWritten(self.patience)
        socket.disconnectFromServer()
        return told

    def _reached(self, socket: "QLocalSocket") -> bool:
        socket.connectToServer(self._name())
        return socket.waitForConnected(self.patience)

    def listen(self) -> None:
        """Hear later starts from now on."""
        from PySide6.QtNetwork import QLocalServer

        if self._lock is None or not self._lock.isLocked():
            return
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_new_connection)
        QLocalServer.removeServer(self._name())  # what a killed window left behind
        self._server.listen(self._name())

    def _on_new_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        # It writes one line as soon as it is connected: waiting here is over before anybody notices.
        while not socket.canReadLine() and socket.waitForReadyRead(self.patience):
            pass
        said = bytes(socket.readLine(_MOST).data()).decode(errors="replace")
        socket.abort()
        self.asked.emit(said.rstrip("\n"))

    def _name(self) -> str:
        import hashlib

        return f"jauge-{hashlib.sha256(str(self._folder.resolve()).encode()).hexdigest()[:16]}"
