# Through an imported module.
import _helper

_helper.run(lambda: 1 / 0)
