package object

// Declarations whose files are being written.

func strMod(rt *Runtime, a, b Value) Value    { return NotImplemented }
func octetsMod(rt *Runtime, a, b Value) Value { return NotImplemented }
