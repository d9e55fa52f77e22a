"""For the tests of teams that have templates of their own.

```python
from incidentkit.testing import check_laws

def test_our_template():
    check_laws(ACME)
```
"""

from __future__ import annotations

from incidentkit.testing.laws import check_laws
from incidentkit.testing.sample import full_incident

__all__ = ["check_laws", "full_incident"]
