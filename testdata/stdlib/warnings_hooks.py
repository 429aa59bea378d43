# showwarning() and formatwarning() replaced, deleted, recorded.
import warnings, io, sys
log=[]
def my(message, category, filename, lineno, file=None, line=None): log.append(str(message))
with warnings.catch_warnings(record=True) as l:
    warnings.simplefilter('always')
    warnings.warn('a'); warnings.showwarning('x',UserWarning,'f',3)
    warnings.showwarning=my
    warnings.warn('b')
print([str(w) for w in l], log)
with warnings.catch_warnings():
    warnings.simplefilter('always'); sys.stderr=io.StringIO()
    del warnings.showwarning
    warnings.warn('gone'); print(sys.stderr.getvalue().count('\n')); sys.stderr=sys.__stderr__
for mg in (True, {}, None, 'x'):
    try: warnings.warn_explicit('m',UserWarning,'f',1,module_globals=mg)
    except Exception as e: print(type(e).__name__, e)
with warnings.catch_warnings():
    warnings.simplefilter('always')
    warnings.showwarning=23
    try: warnings.warn('x')
    except TypeError as e: print(e)
with warnings.catch_warnings():
    warnings.simplefilter('always')
    f=warnings.formatwarning
    warnings.formatwarning=lambda *a, **k: 'FMT %s %r %r\n'%(a[0],a[1:],k)
    warnings.warn('formatted'); warnings.formatwarning=f
buf=io.StringIO(); warnings.showwarning('m',UserWarning,'file',5,buf,'the line'); print(repr(buf.getvalue()))
