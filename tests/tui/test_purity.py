from __future__ import annotations

import subprocess
import sys


def test_the_plan_needs_no_textual() -> None:
    modules = (
        "cells changes columns excluded filters flow geometry heads layout marks matrix matrix_order "
        "notice outline outlets pages passages pieces rowmap search sheet shelf shown stacked stops text "
        "values words wrapping"
    )
    imports = "; ".join(f"import tui.plan.{module}" for module in modules.split())
    others = "import tui.loading, tui.adding, tui.shelf, tui.commands, tui.config.command"
    code = f"import sys; {imports}; {others}; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
