from . import sub
name = "package " + __name__
