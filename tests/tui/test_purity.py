from __future__ import annotations

import subprocess
import sys


def test_the_plan_needs_no_textual() -> None:
    modules = (
        "cells changes columns filters flow geometry heads layout marks matrix notice outline pages "
        "passages pieces rowmap search sheet shown stacked stops text values words wrapping"
    )
    imports = "; ".join(f"import tui.plan.{module}" for module in modules.split())
    code = f"import sys; {imports}; import tui.loading; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
