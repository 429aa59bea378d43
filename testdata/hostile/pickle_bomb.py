# stopped by: any
# A pickle that says it is larger than it is, and one that doubles itself.
import pickle
for data in (b"\x80\x04\x8e\xff\xff\xff\xff\xff\xff\xff\x0f", b"\x80\x04B\xff\xff\xff\x7f", b"\x80\x04X\xff\xff\xff\x7fabc"):
    try:
        pickle.loads(data)
    except Exception:
        pass
body = b"]" + b"(" + b"]2" * 3
pickle.loads(b"\x80\x04](" + b"2" * 50_000_000 + b"e.")
