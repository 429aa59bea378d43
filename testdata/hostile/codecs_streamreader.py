# stopped by: any
# A reader over a stream without an end.
import codecs
class Endless:
    def read(self, n=-1):
        return b"x" * 1000
codecs.getreader("utf-8")(Endless()).readline()
