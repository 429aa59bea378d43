package object

// Declarations whose files are being written.

var (
	ObjectType, TypeType Type
)

func (t *Type) addSlotWrappers(m map[string]Value) {}
func (t *Type) noteOwnSpecials()                   {}
func (t *Type) overrides(sp Special) bool          { return false }
func classGetItem(rt *Runtime, t *Type, key Value) Value {
	return rt.TypeErrorf("type '%s' is not subscriptable", t.Name)
}
func (rt *Runtime) reachable() int64 { return 0 }
func NewStaticMethod(f Value) Value  { return f }
func newMappingProxy(v Value) Value  { return v }

func decodeObject(rt *Runtime, v Value, encoding, errors string) Value {
	return rt.Raisef(&LookupErrorType, "unknown encoding: %s", encoding)
}
func strMod(rt *Runtime, a, b Value) Value { return NotImplemented }
