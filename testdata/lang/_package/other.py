from .sub import where as up
from . import sub
where = __name__
