# breakpoint(), sys.breakpointhook and PYTHONBREAKPOINT.
import sys, os
calls=[]
print(sys.breakpointhook is sys.__breakpointhook__)
sys.breakpointhook=lambda *a,**k: (calls.append((a,k)), "ret")[1]
print(breakpoint(1,2,x=3), calls)
sys.breakpointhook=sys.__breakpointhook__
os.environ['PYTHONBREAKPOINT']='0'
print(breakpoint())
os.environ['PYTHONBREAKPOINT']='int'
print(breakpoint('7'))
os.environ['PYTHONBREAKPOINT']='os.path.join'
print(breakpoint('7','8'))
import warnings
for v in ['.', '..', '.foo', 'foo.', '.int', 'int.','.foo.bar', '..foo.bar', '/./','nosuchbuiltin','nosuchmodule.nosuchcallable','sys.nope']:
    os.environ['PYTHONBREAKPOINT']=v
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        print(breakpoint())
        print([(str(x.message), x.category.__name__) for x in w])
del sys.breakpointhook
try: breakpoint()
except RuntimeError as e: print(e)
