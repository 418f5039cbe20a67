"""The command of the practical tools: sheets and templates to print or to send."""

from pathlib import Path

import click

from audit_app import reporting
from audit_app.cli.call import Call, pass_call
from audit_app.cli.tree import FILE, Command, Commands, Tree, option, require_ending
from audit_app.i18n import _, language, marked
from audit_app.identity import today
from audit_app.report.tools.made import Tool, tool_name, tool_use

FORMATS = (".pdf", ".txt")

tools = Tree(
    "tools",
    commands=Commands("audit_app.cli", {"list": "tools.list_tools", "write": "tools.write"}),
    help=marked("Practical tools: list them, or write one as a PDF or as plain text."),
)


@click.command("list", cls=Command, help=marked("List the practical tools."))
@pass_call
def list_tools(call: Call) -> None:
    """List the tools."""
    document = [{"tool": str(tool), "name": tool_name(tool), "use": tool_use(tool)} for tool in Tool]
    call.show(document, "\n".join(f"{one['tool']}  {one['name']}\n  {one['use']}" for one in document))


@click.command(
    "write", cls=Command, help=marked("Write a practical tool, filled for an audit or as a template without one.")
)
@click.argument("name", type=click.Choice([str(tool) for tool in Tool]), metavar="NAME")
@option("--audit", default=None, metavar="AUDIT", help=marked("Whose figures and places it is filled with."))
@option("--out", type=FILE, required=True, metavar="FILE", help=marked("Where to write it: .pdf or .txt."))
@pass_call
def write(call: Call, name: str, audit: str | None, out: Path) -> None:
    """Write a tool."""
    require_ending(out, FORMATS)
    loaded = None
    if audit is not None:
        with call.workspace() as workspace:
            loaded = workspace.load(workspace.find(audit))
    made = reporting.tool_made(Tool(name), loaded, language=language(), on=today())
    size = reporting.tool_written(made, out, call.progress)
    document = {"file": str(out.resolve()), "tool": name, "bytes": size}
    call.show(document, _("Tool written: {path}").format(path=document["file"]))
