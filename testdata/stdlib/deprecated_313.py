# What is deprecated in 3.13 says so.
import warnings, collections.abc, traceback, os, typing
warnings.simplefilter('always')
def w(f):
    with warnings.catch_warnings(record=True) as l:
        warnings.simplefilter('always')
        try: r=repr(f())
        except Exception as e: r=repr(e)
    print(r, [(x.category.__name__, str(x.message)) for x in l])
BS=collections.abc.ByteString
w(lambda: isinstance(b'', BS)); w(lambda: isinstance('', BS)); w(lambda: issubclass(bytes, BS)); w(lambda: issubclass(str,BS))
w(lambda: type('X',(BS,),{'__getitem__':0,'__len__':0})); w(lambda: type(BS)); w(lambda: BS.register(int) and issubclass(int,BS))
class Y(bytes): pass
w(lambda: isinstance(Y(), BS)); w(lambda: type('Z',(Y,),{}))
w(lambda: typing.ByteString); w(lambda: isinstance(b'', typing.ByteString)); w(lambda: issubclass(bytes, typing.ByteString)); w(lambda: typing.List[typing.ByteString])
te=traceback.TracebackException(ValueError, ValueError('x'), None)
w(lambda: te.exc_type); w(lambda: te.exc_type_str)
