# stopped by: any
# Many arguments bound to many parameters, again and again.
import inspect
source = "def f(" + ", ".join(f"a{i}=0" for i in range(5000)) + "): pass"
exec(source)
s = inspect.signature(f)
while True:
    s.bind(*range(5000)).apply_defaults()
    str(s)
    s.replace(parameters=list(s.parameters.values()))
