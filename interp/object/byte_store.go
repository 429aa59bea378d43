package object

// ByteStore is implemented by objects outside this package that keep items of
// one format in a bytearray of their own, which gives them the buffer protocol.
type ByteStore interface {
	// ByteStore returns the bytes, the format character of the items and their
	// size.
	ByteStore() (store *Bytearray, format byte, itemsize int)
}

// Replace puts x in the place of the bytes lo to hi; false with BufferError
// pending when the length would change under a view. x must not be part of the
// bytearray.
func (b *Bytearray) Replace(rt *Runtime, lo, hi int, x []byte) bool {
	return b.replace(rt, lo, hi, x)
}
