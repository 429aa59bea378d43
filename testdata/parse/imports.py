# Imports.
from __future__ import annotations, division as d
import a
import a, b
import a.b
import a.b.c as d
import a as b, c.d as e, f
import  a . b . c
from a import b
from a import b as c
from a import b, c
from a import b as c, d as e, f
from a import (b)
from a import (b,)
from a import (b, c)
from a import (b as c, d as e,)
from a import (
    b,  # comment
    c as d,

)
from a import *
from a.b import c
from a.b.c import *
from . import a
from .. import a
from ... import a
from .... import a
from ..... import a
from ...... import a
from . import *
from .a import b
from ..a.b import c
from ...a import (b)
from ....a import b
from . a import b
from .. . a import b
from . . import a
from ... . import a
from . ... a . b import c as d
from a import b; import c
if 1: from a import b
from .match import case
import match, case as type
