"""What `--help` shows below its options."""

from __future__ import annotations

EXAMPLES = """\b
Examples:
  newsdiff                        the stories that you keep, or the bundled story
  newsdiff story/                 read the articles of a folder side by side
  newsdiff a.txt b.txt c.md       read these
  newsdiff https://one.example/a https://two.example/b
  newsdiff add Harbour story/ https://one.example/a
  newsdiff watch Harbour --every 15m
  newsdiff story/ | less          a report, where there is no terminal
  newsdiff compare story/ --base "Daily Planet" --format json -o story.json
  newsdiff open story.json        read it again, without the articles
  newsdiff export story/ --format html,csv -o exports/
  newsdiff explain story/ 3       why the passages of claim 3 are matched
"""
COMPARE_EXAMPLES = """\b
Exit status: 0 no difference in substance, 1 differences, 2 trouble.
\b
Examples:
  newsdiff compare story/
  newsdiff compare a.txt b.txt --format json | jq '.claims | length'
  newsdiff compare story/ --base "Daily Planet" -o report.txt
  newsdiff compare story/ --format html -o story.html
  newsdiff compare story/ --format csv --only amount,date --excerpt
  newsdiff compare story/ --fail-on amount,date --min-coverage 2 -o /dev/null
  git difftool --no-prompt --extcmd "newsdiff compare" HEAD~1 -- article.md
"""
EXPORT_EXAMPLES = """\b
Examples:
  newsdiff export Harbour --format html -o harbour.html
  newsdiff export story/ --format json,html,csv -o exports/
  newsdiff export story.json --format md --only altered --excerpt
"""
EXPLAIN_EXAMPLES = """\b
Examples:
  newsdiff explain story/ 3
  newsdiff explain story.json "tens of millions"
  newsdiff explain Harbour --base "Daily Planet" --json
"""
