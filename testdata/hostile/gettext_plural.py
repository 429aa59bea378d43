# stopped by: any
# Plural forms that nest.
import gettext
try:
    gettext.c2py("(" * 500 + "n" + ")" * 500)
except ValueError:
    pass
f = gettext.c2py("n" + "+n" * 150)
while True:
    f(10)
