"""The tester's own window: full screen, one question a page, nothing else of the audit; left by the facilitator."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from audit_app.domain.asking import PageKind
from audit_app.domain.consent import Asking
from audit_app.domain.replying import TYPED
from audit_app.domain.scale import Form
from audit_app.i18n import EASY, _, choose, is_easy, variety
from audit_app.ui.tester_mode.course import Course
from audit_app.ui.tester_mode.covers import LeavingPage, PausePage
from audit_app.ui.tester_mode.frame import Frame, is_least, is_low
from audit_app.ui.tester_mode.page_view import PageView
from audit_app.ui.tester_mode.replies_field import RepliesField
from audit_app.ui.tester_mode.sheet import NAME, dressed
from audit_app.ui.tester_mode.steps_bar import StepsBar
from audit_app.ui.tester_mode.tools import Tools
from audit_app.ui.tester_mode.words_field import WordsField
from audit_app.ui.theme.look import TEXT_SIZES, Look
from audit_app.ui.widgets import voice

_ON = {Qt.Key.Key_Down, Qt.Key.Key_Right}
_BACK = {Qt.Key.Key_Up, Qt.Key.Key_Left}


class TesterWindow(QMainWindow):
    """Shows the pages of one course; every page is drawn anew, and its question takes the focus."""

    left = Signal()
    """The facilitator took the screen back."""

    def __init__(self, look: Look, course: Course, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.course = course
        self._spoken_before = variety()
        choose(course.kept.spoken or variety())
        self._look = look._replace(percent=course.kept.percent or _near(look.percent), large=True)
        self._voice = voice.found(self)
        self._was_heard = False
        self._is_over = self._is_covered = self._is_turning = self._is_low = False
        self.setObjectName(NAME)
        self._drawn: QWidget | None = None
        self._view: PageView | None = None
        self._field: WordsField | RepliesField | None = None
        leaving = QShortcut(QKeySequence("Ctrl+Shift+Q"), self)
        leaving.activated.connect(self.give_back)
        course.live.refused.connect(self._on_live_refused)
        course.live.closed.connect(self.give_back)
        self._dress()

    # Drawing

    def _dress(self) -> None:
        self.setProperty("low", "true" if self._is_low else "false")
        self.setStyleSheet(dressed(self._look))
        self.setWindowTitle("Jauge")
        self.setAccessibleName(_("Your questions"))

    def _draw(self, tool: str = "") -> None:
        """Draw the page of now; the focus goes to its question, or back to the tool that was pressed."""
        look, course, self._is_covered, self._is_turning = self._look, self.course, False, False
        if self._is_low is not is_low(look, self.height()):
            self._is_low = not self._is_low
            self._dress()
        self._field = self._answering()
        view = PageView(look, course.said, self._field, tight=self._is_low)
        back, over, on = course.ways
        bar = StepsBar(look, course.said, back=back, over=over, on=on)
        bar.back.connect(self._on_bar_back)
        bar.over.connect(self._on_bar_over)
        bar.on.connect(self.go_on)
        speaks = self._voice is not None and self._voice.speaks
        tools = Tools(look, self._on_tool_pressed, self._plain, speaks=speaks, compact=self._is_low)
        self._lay(view, tools, bar)
        if not tool or not tools.enter(tool):
            view.enter()

    def _answering(self) -> WordsField | RepliesField | None:
        """Return the field that the page is answered with, None where it is only read."""
        course, look = self.course, self._look
        if course.page.kind in TYPED:
            words = WordsField(look, str(course.value or ""))
            words.written.connect(self._on_words_written)
            return words
        if not course.replies:
            return None
        kept, value = course.kept, course.value
        field = RepliesField(look, course.page, course.replies, kept.form, value, tight=self._is_low)
        field.chosen.connect(self._on_field_chosen)
        field.confirmed.connect(self.go_on)
        field.form_chosen.connect(self._on_form_chosen)
        return field

    def _lay(self, view: PageView, tools: Tools | None = None, bar: StepsBar | None = None) -> None:
        """Show a page in the place of the one before."""
        self._view = view
        look, high = self._look, self.height()
        drawn = self._drawn = Frame(look, view, tools, bar, low=is_low(look, high), least=is_least(look, high))
        self.setCentralWidget(drawn)  # the page before goes
        drawn.setVisible(True)
        QCoreApplication.sendPostedEvents(drawn, QEvent.Type.LayoutRequest)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the first page, now that the room for it is known."""
        super().showEvent(event)
        if self._drawn is None:
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page anew where a window gets low, or high enough again."""
        super().resizeEvent(event)
        before, now = (_room(self._look, size.height()) for size in (event.oldSize(), event.size()))
        if self._drawn is not None and before != now and not self._is_covered:
            self._settle()
            self._draw_soon()

    def _draw_soon(self, tool: str = "") -> None:
        """Draw once what asks for it is done: it goes with the page, and is not listened to any more until then."""
        self._is_turning = True
        QTimer.singleShot(0, self, lambda: self._draw(tool) if self._is_turning else None)

    # Answering

    @property
    def _asking(self) -> Asking:
        """How the question of this page was put."""
        if self._was_heard:
            return Asking.READ_ALOUD
        return Asking.EASY if is_easy() else Asking.SCREEN

    def _on_words_written(self, text: str) -> None:
        if self.course.write(text) and self._view is not None:
            self._view.remark.clear()

    def _on_field_chosen(self, value: object) -> None:
        """Keep an answer and say so: screen readers are silent where a radio button is chosen by Enter."""
        page, view = self.course.page, self._view
        if self._is_turning or view is None or not isinstance(value, bool | int | str):
            return
        kept = self.course.choose(value, self._asking)
        if self.course.page != page:
            self._draw_soon()
        elif kept and page.kind is not PageKind.ERASE:
            words = next(reply.heard or reply.words for reply in self.course.replies if reply.value == value)
            view.remark.say("good", _("Answer kept: {answer}.").format(answer=words))

    def _on_live_refused(self, _problem: object) -> None:
        if self._view is not None:
            self._view.remark.say("bad", _("Your answer is not saved yet. Please call the facilitator."))

    # Going on

    def go_on(self) -> None:
        """Go to the next page; a question not answered is passed over only by the button that says so."""
        if self._is_turning:
            return
        self._settle()
        chosen = self._field.value if isinstance(self._field, RepliesField) else None
        if self.course.on(chosen):
            self._turn()
        elif self._view is not None and chosen is None:
            self._view.remark.say("info", _("Choose an answer, or press “Pass”."))

    def _on_bar_over(self) -> None:
        if self._is_turning:
            return
        self._settle()
        self.course.over(self._asking)
        self._turn()

    def _on_bar_back(self) -> None:
        if self._is_turning:
            return
        self._settle()
        self.course.back()
        self._turn()

    def _turn(self) -> None:
        self._was_heard = False
        self._draw_soon()

    def _settle(self) -> None:
        """Save what is being typed, and have what comes next be a step of its own; the voice falls silent."""
        if isinstance(self._field, WordsField):
            self._field.settle()
        self.course.leave()
        if self._voice is not None:
            self._voice.hush()

    # What is at hand

    def _on_tool_pressed(self, code: str) -> None:
        self._settle()
        if code == "pause":
            self.pause()
        elif code == "facilitator":
            self._ask_to_leave()
        elif code == "voice":
            self._read_aloud()
        elif code == "easy":
            choose(self._plain if is_easy() else EASY)
            self.course.want(spoken=variety())
            self._draw_again(code)
        else:
            at = TEXT_SIZES.index(self._look.percent) + (1 if code == "larger" else -1)
            self._look = self._look._replace(percent=TEXT_SIZES[at])
            self.course.want(percent=self._look.percent)
            self._draw_again(code)

    @property
    def _plain(self) -> str:
        """The language spoken where words are not easy ones."""
        return "fr" if self._spoken_before == EASY else self._spoken_before

    def _draw_again(self, code: str) -> None:
        self._dress()
        self._draw_soon(code)

    def _on_form_chosen(self, form: object) -> None:
        self.course.want(form=Form(str(form)))
        self._draw_soon()

    def _read_aloud(self) -> None:
        if self._voice is not None:
            self._was_heard = True
            answers = (reply.heard or reply.words for reply in self.course.replies)
            self._voice.say("\n".join((self.course.said.aloud, *answers)))

    def pause(self) -> None:
        """Hide everything until the tester wants to go on."""
        self._settle()
        cover = PausePage(self._look)
        cover.resumed.connect(lambda: self._draw_soon())
        cover.stopped.connect(self._on_cover_stopped)
        self._cover(cover)

    def _on_cover_stopped(self) -> None:
        self.course.stop()
        self._turn()

    def _ask_to_leave(self) -> None:
        cover = LeavingPage(self._look)
        cover.kept.connect(lambda: self._draw_soon())
        cover.left.connect(lambda: QTimer.singleShot(0, self, self.give_back))
        self._cover(cover)

    def _cover(self, cover: PageView) -> None:
        self._field, self._is_covered, self._is_turning = None, True, False
        self._lay(cover)
        cover.enter()

    # Leaving

    def give_back(self) -> None:
        """Give the screen back to the facilitator; everything is saved, and the tester may go on later."""
        if self._is_over:
            return
        self._is_over = True
        self._settle()
        choose(self._spoken_before)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pause with Escape; go from piece to piece with the arrows too, where nothing else wants them."""
        if event.key() == Qt.Key.Key_Escape:
            self.pause()
        elif event.key() in _ON:
            self.focusNextChild()
        elif event.key() in _BACK:
            self.focusPreviousChild()
        else:
            event.ignore()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Pause: only the facilitator leaves. When the computer is shut down, nothing is in the way of it."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication) and application.isSavingSession():
            event.accept()
            return
        event.ignore()
        if not self._is_over:
            self.pause()


def _room(look: Look, height: int) -> tuple[bool, bool]:
    """Return what of a page is drawn otherwise in a window of that height."""
    return is_low(look, height), is_least(look, height)


def _near(percent: int) -> int:
    """Return the text size offered that is nearest."""
    return min(TEXT_SIZES, key=lambda size: abs(size - percent))
