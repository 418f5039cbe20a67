"""Handing a file over to the computer: opened by the program it has for it, or shown in its folder."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

_PATIENCE = 2_000
"""Milliseconds given to the file manager to answer."""


def open_file(path: Path) -> bool:
    """Have the file opened by the program the user has for it; return whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def show_in_folder(path: Path) -> bool:
    """Show the file in its folder, marked where the system can; return whether the folder could be shown."""
    if sys.platform == "darwin":
        return _started("open", "-R", str(path))
    if sys.platform == "win32":
        # Explorer wants the comma, and its own slashes.
        return _started("explorer", f"/select,{path}")
    return _marked_by_file_manager(path) or QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _started(program: str, *arguments: str) -> bool:
    return bool(QProcess.startDetached(program, list(arguments))[0])


def _marked_by_file_manager(path: Path) -> bool:
    """Ask the file manager of a Linux desktop, over D-Bus; return whether one answered."""
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    name = "org.freedesktop.FileManager1"
    call = QDBusMessage.createMethodCall(name, "/org/freedesktop/FileManager1", name, "ShowItems")
    uri = QUrl.fromLocalFile(str(path)).toEncoded().toStdString()
    call.setArguments([[uri], ""])
    answer = bus.call(call, QDBus.CallMode.Block, _PATIENCE)
    return answer.type() == QDBusMessage.MessageType.ReplyMessage
