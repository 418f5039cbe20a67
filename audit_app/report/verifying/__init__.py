"""Verify a report made by Jauge: whether it is what its signer sealed, and whether its figures follow from its data.

It imports nothing else of Jauge. Its modules, one after the other in one file (`packaging/stand_alone.py` writes it),
are the whole verification. That file needs no Jauge: Python 3.11 or later with pikepdf, pypdfium2 and pyhanko (and
mnemonic, if a key's fingerprint is to be told in words):

    python verify_report.py REPORT.pdf [--json] [--lang fr|en] [--signer FINGERPRINT]

It answers in words, or with --json as one JSON document, and ends with 0 only where the verdict is "unchanged":

    unchanged   sealed, nothing altered since, and every figure follows from the data it carries
    changed     a report of Jauge that fails a check
    unsigned    a report of Jauge that nobody sealed; its figures follow from its data
    not_ours    anything else, what cannot be read included

What each check adds. The seal covers every byte: without the key, nothing can be altered, pages included. It does not
prove who holds the key: compare its fingerprint with the one the organiser gives by another way, or name it with
--signer. Whoever holds a key can print what they like, so the rest compares the report with itself. The fingerprint on
every page ties the pages to these data and no others. Grades, counts and the outcome of conditions are made again out
of the data by the rules below (the numbers are those of RULES.md), and the text of the decision page must give those
that it always prints, whatever room it has: overall grade, lines checked, breaks, the weakest family of needs and the
weakest audience, the count of outcomes of each scheme, and, in a funder's copy, the conditions met. Whatever else has a
figure there must be right as well: each row of a grade or of a condition, what is below each tile, the days and the
class of the event, how many more there are and on which page; where there are more than three schemes that page runs
over, and its rows are not compared. Each page bears its number of so many, the issue and the day. Of the kinds without
grades (easy, public, measures), only that and the fingerprint tie the pages to the data; they must have no tile of a
grade, and carry none.

What is taken as the organiser gives it: verdicts, measurements and what was contested, that users overruled a line,
that a piece of evidence and an action exist, the counts of user tests and of blocking findings, the sums of money, what
the profile and the programme declare, what the funder waived, and which conditions a scheme puts to this event. That
user tests are done is not: it takes as many testers and profiles as the size class asks for. A figure is one where the
decision page has it: on a tile alone in its line, below the tiles at the beginning of one. So a name or a reason that
reads like a figure (an event called "Overall grade Base") is none, and stands for none. Nor is what changed since an
issue before, what is dated after the report, a sum or a share, and a file that is not here: the data does not tell. The
text of a page is what a program reads in it, not what an eye sees: a drawing may cover it. Of other pages, the foot
alone is compared.
"""
