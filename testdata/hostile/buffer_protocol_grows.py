# stopped by: memory
kept = []
class B:
    def __buffer__(self, flags):
        kept.append(bytearray(100000))
        return memoryview(kept[-1])
while True:
    bytes(B())
