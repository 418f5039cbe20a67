"""The photos that go with the finding being typed: chosen, dropped or pasted, until it is noted."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from audit_app.domain.audit import EvidenceKind
from audit_app.domain.consent import Use
from audit_app.domain.recording import COVERED_BY
from audit_app.i18n import _, ngettext
from audit_app.store.file_kinds import meant
from audit_app.ui.checklist.evidence_arrival import EvidenceArrival
from audit_app.ui.theme.look import Look
from audit_app.ui.widgets.buttons import button
from audit_app.ui.widgets.flow import Flow
from audit_app.ui.widgets.message_bar import announce
from audit_app.ui.widgets.remark import Remark
from audit_app.wording.figures import number


class FindingPhotos(QWidget):
    """Holds files and pictures that are not read yet: they are once there is a finding they belong to."""

    changed = Signal()
    """There are more of them, or none any more."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._paths: list[Path] = []
        self._images: list[QImage] = []
        self._add = button(look, _("Add a photo…"), "image-plus")
        self._without = button(look, _("Without photo"), "x", role="quiet")
        self._shown = Remark(look)
        self._nobody = QCheckBox(_("Nobody can be recognised or heard in it"))
        self._of_tester = False
        row = QWidget()
        flow = Flow(row, look.px(10))
        flow.addWidget(self._add)
        flow.addWidget(self._without)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        column.addWidget(row)
        column.addWidget(self._shown)
        column.addWidget(self._nobody)
        self._add.setAccessibleDescription(_("Or drop a photo here, or paste one with Ctrl+V."))
        self._add.setToolTip(self._add.accessibleDescription())
        self._add.clicked.connect(self._on_add_clicked)
        self._without.clicked.connect(self.leave_out)
        self._show()

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._paths) + len(self._images)

    @property
    def uses(self) -> frozenset[Use]:
        """What the tester they are of has to agree to, as far as the names of files say."""
        if not self._of_tester or self._nobody.isChecked():
            return frozenset()
        kinds = {meant(b"", path.suffix.lower()) for path in self._paths}
        kinds |= {EvidenceKind.PICTURE} if self._images else set()
        return frozenset(COVERED_BY[kind] for kind in kinds if kind in COVERED_BY)

    def ask_of_tester(self, *, asked: bool) -> None:
        """Ask whether the tester can be recognised, where one met what is being noted."""
        self._of_tester = asked
        self._show()

    def add(self, paths: list[Path]) -> None:
        """Have these files go with it too."""
        self._paths += paths
        self._show()

    def take(self, brought: QMimeData) -> bool:
        """Take what is dropped or pasted, if it is files or a picture; return whether it is."""
        paths = [Path(url.toLocalFile()) for url in brought.urls() if url.isLocalFile()]
        if not paths and brought.hasImage():
            self._images.append(QImage(brought.imageData()))
        self.add(paths)
        return bool(paths) or brought.hasImage()

    def take_over(self, others: "FindingPhotos") -> None:
        """Go on with those that wait elsewhere, which has none then."""
        self._images += others._images
        self.add(others._paths)
        others.leave_out()

    def leave_out(self) -> None:
        """Have none of them go with it."""
        self._paths, self._images = [], []
        self._nobody.setChecked(False)
        self._show()

    def bring(self, arrival: EvidenceArrival, finding_id: str) -> None:
        """Have them read and attached to a finding; the next one has none."""
        nobody = self._nobody.isChecked()
        if self._paths:
            arrival.bring(finding_id, self._paths, nobody=nobody)
        for image in self._images:
            arrival.paste(finding_id, image, nobody=nobody)
        self.leave_out()

    def _on_add_clicked(self) -> None:
        from audit_app.ui.dialogs import files_to_open

        known = "*.jpg *.jpeg *.png *.webp *.heic *.heif *.pdf *.wav *.mp3 *.m4a *.ogg *.oga *.opus"
        kinds = f"{_('Photos, documents and recordings')} ({known})"
        self.add(files_to_open(self, _("Photo of the finding"), kinds))

    def _show(self) -> None:
        said = ngettext("{count} photo goes with the finding.", "{count} photos go with the finding.", self.count)
        said = said.format(count=number(self.count)) if self.count else ""
        if said and said != self._shown.sentence:
            announce(self, said)
        self._shown.say("info", said, "image")
        self._without.setVisible(self.count > 0)
        self._nobody.setVisible(self._of_tester and self.count > 0)
        self.changed.emit()
