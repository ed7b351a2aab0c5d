from __future__ import annotations

import subprocess
import sys


def test_the_plan_needs_no_textual() -> None:
    modules = (
        "article article_lines bars cells changes columns context coverage decisions excluded filters flow "
        "geometry heads heatmap layout listing marks matrix matrix_order naming nearness notice "
        "outlet_counts outlet_page outlets outline overview pages pair pair_page pairs partners passages "
        "pieces places pointers reviewing rowmap search sheet "
        "shelf shown stacked stops tables text timeline values words wrapping"
    )
    imports = "; ".join(f"import tui.plan.{module}" for module in modules.split())
    others = "import tui.loading, tui.adding, tui.shelf, tui.commands, tui.config.command"
    others += ", tui.review.compared, tui.review.deeds"
    code = f"import sys; {imports}; {others}; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
