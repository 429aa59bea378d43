package object

// Declarations whose files are being written.

func decodeObject(rt *Runtime, v Value, encoding, errors string) Value {
	return rt.Raisef(&LookupErrorType, "unknown encoding: %s", encoding)
}
func strMod(rt *Runtime, a, b Value) Value { return NotImplemented }
