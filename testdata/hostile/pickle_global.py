# stopped by: sealed
# A pickle calls what it likes, within the sandbox.
import pickle
try:
    pickle.loads(b"cos\nsystem\n(S'true'\ntR.")
    print("ESCAPED")
except BaseException:
    pass
