package interp

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"weak"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file lends Go structs, and slices and maps by reference, to scripts.

// Bind returns x, a pointer or any value with methods, as an object whose
// methods of the given names scripts may call: for types whose tags one cannot
// write. "say:Greet" offers Greet under the name say.
func Bind(x any, methods ...string) (Value, error) {
	if x == nil {
		return Value{}, &ConversionError{Reason: "nil has no methods"}
	}
	t := reflect.TypeOf(x)
	for _, m := range methodsOf(t, methods, SnakeCase) {
		if _, ok := t.MethodByName(m.goName); !ok {
			return Value{}, &ConversionError{Reason: fmt.Sprintf("%s has no method %s", t, m.goName)}
		}
	}
	return Value{lent: &lentBinding{x, methods}}, nil
}

// lentBinding is a Value made by Bind.
type lentBinding struct {
	x       any
	methods []string
}

// hostObject is a Go value that a script holds: v is a pointer to it, or, for
// what Bind was given, the value itself.
type hostObject struct {
	object.Object
	object.WalkMark
	in *Interp
	v  reflect.Value
	// copied: the script has a copy of what the host gave it by value.
	copied bool
}

// Walk implements object.Walkable. What the host lends is the host's memory.
func (h *hostObject) Walk(*object.Walker) int64 { return 128 }

// toGo puts the Go value into dst if it is of dst's type: a pointer comes back
// as the pointer it was, a struct as a copy.
func (h *hostObject) toGo(dst reflect.Value) bool {
	t := dst.Type()
	if t.Kind() == reflect.Interface && t.NumMethod() == 0 {
		if h.copied {
			dst.Set(h.v.Elem())
		} else {
			dst.Set(h.v)
		}
		return true
	}
	if h.v.Type().AssignableTo(t) {
		dst.Set(h.v)
		return true
	}
	if h.v.Kind() == reflect.Pointer && h.v.Type().Elem().AssignableTo(t) {
		dst.Set(h.v.Elem())
		return true
	}
	return false
}

// hostOf returns the Go value that v lends, nil if it is none.
func hostOf(v object.Value) interface{ toGo(reflect.Value) bool } {
	switch h := v.Impl().(type) {
	case *hostObject:
		return h
	case *hostChannel:
		return h
	case *hostSequence:
		return h
	}
	return nil
}

// hostKey identifies what a pointer points at. A live object of the same key
// keeps the pointer alive, so an address is never another's.
type hostKey struct {
	t reflect.Type
	p uintptr
}

func keyOf(v reflect.Value) hostKey {
	if v.Kind() != reflect.Pointer {
		return hostKey{}
	}
	return hostKey{v.Type(), v.Pointer()}
}

// hostObject returns the object of a pointer: the same one each time, as long
// as the script holds it.
func (in *Interp) hostObject(v reflect.Value, methods []string) (object.Value, error) {
	return in.lend(v, methods, false)
}

// lend makes the object; a copy has no identity to keep.
func (in *Interp) lend(v reflect.Value, methods []string, copied bool) (object.Value, error) {
	key := keyOf(v)
	if key.t != nil && methods == nil && !copied {
		if h := in.hosts[key].Value(); h != nil {
			return object.ValueOf(&h.Object), nil
		}
	}
	b, err := in.bindingOf(v.Type(), methods)
	if err != nil {
		return object.Value{}, err
	}
	h := &hostObject{in: in, v: v, copied: copied}
	h.Object = object.NewObject(b, h)
	in.rt.Charge(192)
	if key.t != nil && methods == nil && !copied {
		in.keepHost(key, h)
	}
	return object.ValueOf(&h.Object), nil
}

func (in *Interp) keepHost(key hostKey, h *hostObject) {
	if in.hosts == nil {
		in.hosts = map[hostKey]weak.Pointer[hostObject]{}
	}
	if len(in.hosts) >= in.hostsLook {
		for k, w := range in.hosts {
			if w.Value() == nil {
				delete(in.hosts, k)
			}
		}
		in.hostsLook = max(256, 2*len(in.hosts))
	}
	in.hosts[key] = weak.Make(h)
}

// bindingKey names a class made for a Go type.
type bindingKey struct {
	t       reflect.Type
	methods string
}

// bindings are the classes made for Go types under the default names. They are
// immutable, as all built-in types are, so all interpreters share them.
var bindings sync.Map // bindingKey -> *object.Type

// bindingOf returns the class of a Go type: t is a pointer to a struct, slice
// or map, or any type that Bind was given.
func (in *Interp) bindingOf(t reflect.Type, methods []string) (*object.Type, error) {
	key := bindingKey{t, strings.Join(methods, ",")}
	if b := in.bindings[key]; b != nil {
		return b, nil
	}
	var b *object.Type
	if in.config.Names == nil {
		if x, ok := bindings.Load(key); ok {
			b = x.(*object.Type)
		}
	}
	if b == nil {
		names := in.config.Names
		if names == nil {
			names = SnakeCase
		}
		if elem := t; elem.Kind() == reflect.Pointer && elem.Elem().Kind() == reflect.Struct {
			if err := checkTags(elem.Elem()); err != nil {
				return nil, err
			}
		}
		b = newBinding(t, methods, names)
		if in.config.Names == nil {
			x, _ := bindings.LoadOrStore(key, b)
			b = x.(*object.Type)
		}
	}
	if in.bindings == nil {
		in.bindings = map[bindingKey]*object.Type{}
	}
	in.bindings[key] = b
	return b, nil
}

// className is the name of a Go type as the name of a class: main.User.
func className(t reflect.Type) string {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	name := t.String()
	if i := strings.IndexByte(name, '['); t.Name() == "" || i == 0 {
		return "host." + t.Kind().String()
	} else if i > 0 {
		name = name[:i]
	}
	return name
}

// newBinding makes the class of a Go type.
func newBinding(t reflect.Type, methods []string, names func(string) string) *object.Type {
	spec := object.TypeSpec{Name: className(t), Doc: "A Go value lent by the host.", Flags: object.Final | object.NoNew | object.WeakRefs}
	spec.Ops.Compare = compareHost
	spec.Ops.Hash = func(rt *object.Runtime, v object.Value) (uint64, bool) { return rt.ID(v) >> 4, true }
	elem := t
	if t.Kind() == reflect.Pointer {
		elem = t.Elem()
	}
	switch elem.Kind() {
	case reflect.Struct:
		fields := fieldsOf(elem, names)
		for i := range fields {
			spec.Rows = append(spec.Rows, fieldRow(&fields[i]))
		}
		spec.Ops.Repr = func(rt *object.Runtime, v object.Value) object.Value { return reprHost(rt, v, fields) }
	case reflect.Slice:
		sliceOps(&spec)
	case reflect.Map:
		mapOps(&spec)
	}
	for _, m := range methodsOf(elem, methods, names) {
		spec.Rows = append(spec.Rows, methodRow(m))
	}
	return object.NewBuiltinType(spec)
}

// compareHost makes equal what is the same Go value, or, for structs lent by
// value, equal in Go.
func compareHost(rt *object.Runtime, a, b object.Value, op object.Cmp) object.Value {
	if op != object.EQ && op != object.NE {
		return object.NotImplemented
	}
	x, _ := a.Impl().(*hostObject)
	y, _ := b.Impl().(*hostObject)
	if x == nil || y == nil || x.v.Type() != y.v.Type() {
		return object.NotImplemented
	}
	equal := x == y
	if !equal && x.copied && y.copied && x.v.Elem().Comparable() {
		equal = x.v.Elem().Equal(y.v.Elem())
	}
	return object.Bool(equal == (op == object.EQ))
}

func reprHost(rt *object.Runtime, v object.Value, fields []boundField) object.Value {
	h := v.Impl().(*hostObject)
	if !rt.ReprEnter(v) {
		return object.NewStr(v.Type().Name + "(...)")
	}
	defer rt.ReprLeave()
	if !rt.Enter(" while getting the repr of an object") {
		return object.Value{}
	}
	defer rt.Leave()
	var b strings.Builder
	b.WriteString(v.Type().Name)
	b.WriteByte('(')
	first := true
	for i := range fields {
		f := &fields[i]
		x, err := h.v.Elem().FieldByIndexErr(f.index)
		if err != nil || f.omitEmpty && x.IsZero() {
			continue
		}
		// What a pointer leads to may lead back here.
		text := "..."
		if x.Kind() != reflect.Pointer && x.Kind() != reflect.Interface {
			val, ok := h.get(rt, x)
			if !ok {
				return object.Value{}
			}
			if text, ok = object.ReprText(rt, val); !ok {
				return object.Value{}
			}
		}
		if !first {
			b.WriteString(", ")
		}
		first = false
		b.WriteString(f.name + "=" + text)
	}
	b.WriteByte(')')
	if !rt.Alloc(int64(b.Len())) {
		return object.Value{}
	}
	return object.NewStr(b.String())
}

// get converts a field. A struct inside a struct is lent by reference, so that
// a.b.c = 1 does what it says.
func (h *hostObject) get(rt *object.Runtime, x reflect.Value) (object.Value, bool) {
	if x.Kind() == reflect.Struct && x.CanAddr() && x.Type() != typeTime && x.Type() != typeBigInt && x.Type() != typeValue && x.Type() != typeObject {
		x = x.Addr()
	}
	v, err := h.in.convert(x, 0)
	if err != nil {
		h.in.raise(err)
		return v, false
	}
	return v, true
}

func fieldRow(f *boundField) object.Row {
	row := object.Row{Sig: f.name, Kind: object.Member}
	row.Fn = func(rt *object.Runtime, self object.Value) object.Value {
		h := self.Impl().(*hostObject)
		x, err := h.v.Elem().FieldByIndexErr(f.index)
		if err != nil || f.omitEmpty && x.IsZero() {
			return rt.AttributeErrorf(self, f.name, "'%s' object has no attribute '%s'", self.Type().Name, f.name)
		}
		v, _ := h.get(rt, x)
		return v
	}
	row.Set = func(rt *object.Runtime, self, val object.Value) bool {
		h := self.Impl().(*hostObject)
		if f.readonly {
			rt.AttributeErrorf(self, f.name, "attribute '%s' of '%s' objects is not writable", f.name, self.Type().Name)
			return false
		}
		x, err := h.v.Elem().FieldByIndexErr(f.index)
		if err != nil {
			rt.AttributeErrorf(self, f.name, "'%s' object has no attribute '%s'", self.Type().Name, f.name)
			return false
		}
		if val.IsNull() {
			if !f.omitEmpty {
				rt.AttributeErrorf(self, f.name, "attribute '%s' of '%s' objects cannot be deleted", f.name, self.Type().Name)
				return false
			}
			x.SetZero()
			return true
		}
		n := reflect.New(x.Type()).Elem()
		if err := h.in.fromScript(val, n, 0); err != nil {
			h.in.raise(at(f.name, err))
			return false
		}
		x.Set(n)
		return true
	}
	return row
}

// methodRow is a method of a Go value: it is looked up by name at each call,
// which keeps the class independent of a value.
func methodRow(m boundMethod) object.Row {
	fn := func(rt *object.Runtime, args []object.Value, names []string) object.Value {
		h := args[0].Impl().(*hostObject)
		f := h.v.MethodByName(m.goName)
		if !f.IsValid() {
			return rt.AttributeErrorf(args[0], m.name, "'%s' object has no attribute '%s'", args[0].Type().Name, m.name)
		}
		return h.in.callHost(&lentFunc{f: f, name: m.name}, args[1:], names)
	}
	return object.Row{Sig: m.name + "(self, /, *args)", Doc: "The Go method " + m.goName + ".", Fn: fn}
}

// toStruct fills a struct from a dict or from the attributes of an object.
// What is not there leaves its field as it was.
func (in *Interp) toStruct(v object.Value, dst reflect.Value, depth int) error {
	names := in.names()
	t := dst.Type()
	if v.Impl() == nil {
		return mismatch(v, dst)
	}
	rt := in.rt
	d := object.AsDict(v)
	if d == nil {
		switch object.ExactOf(v).Impl().(type) {
		case *object.Instance, *object.Namespace, *object.Module, *hostObject:
		case *object.Tuple:
			// A namedtuple has attributes; a plain tuple is no record.
			if v.Type() == &object.TupleType {
				return mismatch(v, dst)
			}
		default:
			return mismatch(v, dst)
		}
	}
	for _, f := range fieldsOf(t, names) {
		var x object.Value
		if d != nil {
			x = d.GetStr(f.name)
		} else if x = object.LookupAttr(rt, v, f.name); x.IsNull() && rt.Pending() != nil {
			return in.conversionFailed()
		}
		if x.IsNull() {
			continue
		}
		at1, err := fieldFor(dst, f.index)
		if err == nil {
			err = in.fromScript(x, at1, depth+1)
		}
		if err != nil {
			return at(f.name, err)
		}
	}
	return nil
}

// fieldFor is FieldByIndex that makes the embedded structs on the way.
func fieldFor(v reflect.Value, index []int) (reflect.Value, error) {
	for i, n := range index {
		if i > 0 && v.Kind() == reflect.Pointer {
			if v.IsNil() {
				if !v.CanSet() {
					return v, &ConversionError{Reason: "embedded in an unexported field"}
				}
				v.Set(reflect.New(v.Type().Elem()))
			}
			v = v.Elem()
		}
		v = v.Field(n)
	}
	return v, nil
}

func (in *Interp) names() func(string) string {
	if in == nil || in.config.Names == nil {
		return SnakeCase
	}
	return in.config.Names
}

// raise makes err the pending exception, unless one that cannot be caught is
// pending already. It returns null.
func (in *Interp) raise(err error) object.Value {
	rt := in.rt
	if p := rt.Pending(); p != nil && p.Fatal() {
		return object.Value{}
	}
	if e := in.exceptionOf(err); e != nil {
		return rt.RaiseException(e)
	}
	if rt.Pending() != nil {
		return object.Value{}
	}
	return rt.RuntimeErrorf("%v", err)
}
