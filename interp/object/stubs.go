package object

// Declarations whose files are being written.

var (
	ObjectType, TypeType, NoneType, EllipsisType, NotImplementedType Type
	IntType, FloatType, BoolType, ComplexType                        Type
)

type crumbs struct{}

func (t *Type) addSlotWrappers(m map[string]Value) {}
func (t *Type) noteOwnSpecials()                   {}
func (t *Type) overrides(sp Special) bool          { return false }
func classGetItem(rt *Runtime, t *Type, key Value) Value {
	return rt.TypeErrorf("type '%s' is not subscriptable", t.Name)
}
func newSeqIter(v Value) Value                             { return Value{} }
func (rt *Runtime) reachable() int64                       { return 0 }
func NewStaticMethod(f Value) Value                        { return f }
