package interp

import (
	"fmt"
	"math"
	"math/big"
	"reflect"
	"strconv"
	"time"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file makes Go values of Python objects.

// assign puts v into dst, which is settable.
func assign(v Value, dst reflect.Value) error {
	in := v.in
	if v.v.IsNull() {
		if v.lent == nil {
			return &ConversionError{Want: goName(dst.Type()), Got: "no value"}
		}
		if _, isNone := v.lent.(noneLent); isNone {
			v = Value{v: object.None}
		} else {
			if x := reflect.ValueOf(v.lent); x.Type().AssignableTo(dst.Type()) {
				dst.Set(x)
				return nil
			}
			// Another type: by way of a script's.
			scratch, err := New(Config{})
			if err != nil {
				return err
			}
			defer scratch.Close()
			x, err := scratch.adopt(v)
			if err != nil {
				return err
			}
			v = Value{in: scratch, v: x}
			in = scratch
		}
	}
	if dst.Type() == typeValue {
		dst.Set(reflect.ValueOf(v))
		return nil
	}
	if v.v.Impl() == nil || in == nil {
		return (*Interp)(nil).fromScript(v.v, dst, 0)
	}
	return in.do(func() error {
		err := in.fromScript(v.v, dst, 0)
		if err == errStopped {
			return in.takeError(nil)
		}
		return err
	})
}

// goName is how messages name a Go type: as Python does where Python has it.
func goName(t reflect.Type) string {
	switch t {
	case typeBigInt, typeBigPtr:
		return "int"
	case typeTime:
		return "datetime"
	case typeDuration:
		return "seconds"
	}
	if t.PkgPath() != "" || t.Kind() == reflect.Pointer {
		return t.String()
	}
	switch t.Kind() {
	case reflect.Bool:
		return "bool"
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return "int"
	case reflect.Float32, reflect.Float64:
		return "float"
	case reflect.Complex64, reflect.Complex128:
		return "complex"
	case reflect.String:
		return "str"
	case reflect.Slice, reflect.Array:
		if t.Elem().Kind() == reflect.Uint8 {
			return "bytes"
		}
		return "list"
	case reflect.Map:
		if t.Elem() == typeEmpty {
			return "set"
		}
		return "dict"
	case reflect.Func:
		return "function"
	}
	return t.String()
}

func mismatch(v object.Value, dst reflect.Value) error {
	return &ConversionError{Want: goName(dst.Type()), Got: object.TypeName(v)}
}

// fromScript puts v into dst. in may be nil if v has no heap part.
func (in *Interp) fromScript(v object.Value, dst reflect.Value, depth int) error {
	if depth > maxConvertDepth {
		return &ConversionError{Reason: "nested too deep"}
	}
	t := dst.Type()
	switch t {
	case typeValue:
		dst.Set(reflect.ValueOf(Value{in: in, v: v}))
		return nil
	case typeObject:
		dst.Set(reflect.ValueOf(v))
		return nil
	case typeBigInt:
		b, ok := bigOf(v)
		if !ok {
			return mismatch(v, dst)
		}
		dst.Set(reflect.ValueOf(*b))
		return nil
	case typeBigPtr:
		if v.IsNone() {
			dst.SetZero()
			return nil
		}
		b, ok := bigOf(v)
		if !ok {
			return mismatch(v, dst)
		}
		dst.Set(reflect.ValueOf(b))
		return nil
	case typeErrorPtr:
		if v.IsNone() {
			dst.SetZero()
			return nil
		}
		e := object.AsException(v)
		if e == nil {
			return mismatch(v, dst)
		}
		dst.Set(reflect.ValueOf(in.newError(e)))
		return nil
	case typeDuration:
		return in.durationFrom(v, dst)
	case typeTime:
		return in.timeFrom(v, dst)
	}
	// What Go lent comes back as it was.
	if h := hostOf(v); h != nil {
		if h.toGo(dst) {
			return nil
		}
	}
	switch dst.Kind() {
	case reflect.Bool:
		if !v.IsBool() {
			return mismatch(v, dst)
		}
		dst.SetBool(v.IsTrue())
		return nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		x := object.ExactOf(v)
		if !x.IsInt() && !x.IsBool() {
			if _, ok := x.Impl().(*object.BigInt); ok {
				return doesNotFit(x, t)
			}
			return mismatch(v, dst)
		}
		if dst.OverflowInt(x.Int()) {
			return doesNotFit(x, t)
		}
		dst.SetInt(x.Int())
		return nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		b, ok := bigOf(v)
		if !ok {
			return mismatch(v, dst)
		}
		if !b.IsUint64() || dst.OverflowUint(b.Uint64()) {
			return doesNotFit(v, t)
		}
		dst.SetUint(b.Uint64())
		return nil
	case reflect.Float32, reflect.Float64:
		f, ok := floatOf(v)
		if !ok {
			if _, large := bigOf(v); large {
				return doesNotFit(v, t)
			}
			// Decimals and Fractions say what they are as floats; text does not.
			var err error
			if f, ok, err = in.method(v, "__float__"); err != nil {
				return err
			}
			if !ok {
				return mismatch(v, dst)
			}
		}
		if dst.OverflowFloat(f) {
			return doesNotFit(v, t)
		}
		dst.SetFloat(f)
		return nil
	case reflect.Complex64, reflect.Complex128:
		if c := object.AsComplex(v); c != nil {
			re, im := c.Parts()
			if dst.OverflowComplex(complex(re, im)) {
				return doesNotFit(v, t)
			}
			dst.SetComplex(complex(re, im))
			return nil
		}
		f, ok := floatOf(v)
		if !ok {
			return mismatch(v, dst)
		}
		dst.SetComplex(complex(f, 0))
		return nil
	case reflect.String:
		s := object.AsStr(v)
		if s == nil {
			return mismatch(v, dst)
		}
		dst.SetString(strToGo(s.Go()))
		return nil
	case reflect.Interface:
		return in.toInterface(v, dst, depth)
	case reflect.Pointer:
		if v.IsNone() {
			dst.SetZero()
			return nil
		}
		p := reflect.New(t.Elem())
		if err := in.fromScript(v, p.Elem(), depth+1); err != nil {
			return err
		}
		dst.Set(p)
		return nil
	case reflect.Slice, reflect.Array:
		return in.toSlice(v, dst, depth)
	case reflect.Map:
		return in.toMap(v, dst, depth)
	case reflect.Struct:
		return in.toStruct(v, dst, depth)
	case reflect.Func:
		return in.toFunc(v, dst)
	}
	return mismatch(v, dst)
}

func doesNotFit(v object.Value, t reflect.Type) error {
	text := "a large int"
	if b, ok := bigOf(v); !ok {
		text = shortRepr(v)
	} else if b.BitLen() < 256 {
		text = b.String()
	}
	return &ConversionError{Reason: text + " does not fit " + t.String()}
}

// bigOf returns an int of any size.
func bigOf(v object.Value) (*big.Int, bool) {
	v = object.ExactOf(v)
	if v.IsInt() || v.IsBool() {
		return big.NewInt(v.Int()), true
	}
	if _, ok := v.Impl().(*object.BigInt); ok {
		return object.BigIntOf(v), true
	}
	return nil, false
}

func floatOf(v object.Value) (float64, bool) {
	v = object.ExactOf(v)
	switch {
	case v.IsFloat():
		return v.Float(), true
	case v.IsInt() || v.IsBool():
		return float64(v.Int()), true
	}
	if b, ok := bigOf(v); ok {
		f, _ := new(big.Float).SetInt(b).Float64()
		return f, !math.IsInf(f, 0)
	}
	return 0, false
}

// method calls a method of v without arguments that gives a float.
func (in *Interp) method(v object.Value, name string) (float64, bool, error) {
	if in == nil || v.Impl() == nil {
		return 0, false, nil
	}
	rt := in.rt
	m := object.LookupAttr(rt, v, name)
	if m.IsNull() {
		if rt.Pending() != nil {
			return 0, false, in.conversionFailed()
		}
		return 0, false, nil
	}
	r := object.Call0(rt, m)
	if r.IsNull() {
		return 0, false, in.conversionFailed()
	}
	f, ok := floatOf(r)
	return f, ok, nil
}

// durationFrom takes seconds, or what has total_seconds() as timedelta does.
func (in *Interp) durationFrom(v object.Value, dst reflect.Value) error {
	f, ok := floatOf(v)
	if !ok {
		var err error
		if f, ok, err = in.method(v, "total_seconds"); err != nil {
			return err
		}
	}
	if !ok {
		return mismatch(v, dst)
	}
	ns := math.Round(f * 1e9)
	if math.IsNaN(ns) || ns >= math.MaxInt64 || ns <= math.MinInt64 {
		return &ConversionError{Reason: fmt.Sprint(f) + " seconds do not fit time.Duration"}
	}
	dst.SetInt(int64(ns))
	return nil
}

// timeFrom takes seconds since 1970, or what has timestamp() as datetime does.
func (in *Interp) timeFrom(v object.Value, dst reflect.Value) error {
	f, ok := floatOf(v)
	if !ok {
		var err error
		if f, ok, err = in.method(v, "timestamp"); err != nil {
			return err
		}
	}
	if !ok || math.IsNaN(f) || math.Abs(f) > 1e15 {
		return mismatch(v, dst)
	}
	where, err := in.zoneOf(v)
	if err != nil {
		return err
	}
	whole, part := math.Modf(f)
	// Python's clocks go by the microsecond; a float of seconds knows no more.
	dst.Set(reflect.ValueOf(time.Unix(int64(whole), int64(math.Round(part*1e6))*1000).In(where)))
	return nil
}

// zoneOf returns the zone of an aware datetime v: that of the machine's tables
// which has its name, or one of its offset alone; UTC for anything else.
func (in *Interp) zoneOf(v object.Value) (*time.Location, error) {
	if in == nil || v.Impl() == nil {
		return time.UTC, nil
	}
	rt := in.rt
	m := object.LookupAttr(rt, v, "utcoffset")
	if m.IsNull() {
		if rt.Pending() != nil {
			return nil, in.conversionFailed()
		}
		return time.UTC, nil
	}
	offset := object.Call0(rt, m)
	if offset.IsNull() {
		return nil, in.conversionFailed()
	}
	if offset.IsNone() {
		return time.UTC, nil
	}
	seconds, ok, err := in.method(offset, "total_seconds")
	if err != nil || !ok || seconds == 0 {
		return time.UTC, err
	}
	name := ""
	if n := object.CallMethod(rt, v, "tzname"); n.IsNull() {
		return nil, in.conversionFailed()
	} else if s := object.AsStr(n); s != nil {
		name = s.Go()
	}
	for _, attr := range [2]string{"tzinfo", "key"} {
		if v = object.LookupAttr(rt, v, attr); v.IsNull() {
			rt.Clear()
			break
		}
	}
	if !v.IsNull() {
		if s := object.AsStr(v); s != nil {
			if l, err := time.LoadLocation(s.Go()); err == nil {
				return l, nil
			}
		}
	}
	return time.FixedZone(name, int(seconds)), nil
}

// toInterface gives any the nearest plain Go type; another interface is what
// the Go value inside v implements.
func (in *Interp) toInterface(v object.Value, dst reflect.Value, depth int) error {
	t := dst.Type()
	set := func(x any) error {
		if x == nil {
			dst.SetZero()
			return nil
		}
		if !reflect.TypeOf(x).AssignableTo(t) {
			return mismatch(v, dst)
		}
		dst.Set(reflect.ValueOf(x))
		return nil
	}
	if v.IsNone() {
		return set(nil)
	}
	if t == typeError || t.NumMethod() > 0 {
		if e := object.AsException(v); e != nil {
			return set(in.errorOf(e))
		}
		return mismatch(v, dst)
	}
	switch {
	case v.IsBool():
		return set(v.IsTrue())
	case v.IsInt():
		if int64(int(v.Int())) != v.Int() {
			return set(v.Int())
		}
		return set(int(v.Int()))
	case v.IsFloat():
		return set(v.Float())
	}
	switch x := object.ExactOf(v).Impl().(type) {
	case *object.Str:
		return set(strToGo(x.Go()))
	case *object.BigInt:
		return set(object.BigIntOf(object.ExactOf(v)))
	case *object.Complex:
		re, im := x.Parts()
		return set(complex(re, im))
	case *object.Bytes, *object.Bytearray:
		b, _ := object.BytesOf(v)
		return set(append([]byte{}, b...))
	case *object.List, *object.Tuple, *object.Set:
		var s []any
		if err := in.toSlice(v, reflect.ValueOf(&s).Elem(), depth); err != nil {
			return err
		}
		return set(s)
	case *object.Dict:
		return in.dictToAny(v, x, dst, depth)
	case *object.Exception:
		return set(in.errorOf(x))
	}
	if b := object.ExactOf(v); b != v {
		if b.IsInt() {
			return set(int(b.Int()))
		}
		if b.IsFloat() {
			return set(b.Float())
		}
	}
	return set(Value{in: in, v: v})
}

// dictToAny makes map[string]any of a dict whose keys are strs, and map[any]any
// of others.
func (in *Interp) dictToAny(v object.Value, d *object.Dict, dst reflect.Value, depth int) error {
	for i := 0; ; i++ {
		k, _, ok := d.Entry(i)
		if !ok {
			break
		}
		if !k.IsNull() && object.AsStr(k) == nil {
			m := map[any]any{}
			if err := in.toMap(v, reflect.ValueOf(&m).Elem(), depth); err != nil {
				return err
			}
			dst.Set(reflect.ValueOf(m))
			return nil
		}
	}
	m := map[string]any{}
	if err := in.toMap(v, reflect.ValueOf(&m).Elem(), depth); err != nil {
		return err
	}
	dst.Set(reflect.ValueOf(m))
	return nil
}

// toSlice takes bytes for slices of bytes, and else anything iterable that is
// neither text nor a dict.
func (in *Interp) toSlice(v object.Value, dst reflect.Value, depth int) error {
	t := dst.Type()
	if t.Elem().Kind() == reflect.Uint8 {
		if b, ok := object.BytesOf(v); ok {
			if t.Kind() == reflect.Slice {
				s := reflect.MakeSlice(t, len(b), len(b))
				reflect.Copy(s, reflect.ValueOf(b))
				dst.Set(s)
				return nil
			}
			if len(b) != t.Len() {
				return &ConversionError{Reason: fmt.Sprintf("want %d bytes, got %d", t.Len(), len(b))}
			}
			reflect.Copy(dst, reflect.ValueOf(b))
			return nil
		}
	}
	if v.IsNone() && t.Kind() == reflect.Slice {
		dst.SetZero()
		return nil
	}
	switch object.ExactOf(v).Impl().(type) {
	case nil, *object.Str, *object.Dict, *object.Bytes, *object.Bytearray:
		return mismatch(v, dst)
	}
	rt := in.rt
	if o := v.Type().Ops; o.Iter == nil && o.GetItem == nil {
		return mismatch(v, dst)
	}
	var fail error
	n := 0
	out := dst
	if t.Kind() == reflect.Slice {
		out = reflect.MakeSlice(t, 0, max(0, min(1<<16, itemCount(v))))
	}
	zero := reflect.Zero(t.Elem())
	ok := object.Iterate(rt, v, func(x object.Value) bool {
		if t.Kind() == reflect.Slice {
			if !rt.Alloc(int64(t.Elem().Size())) {
				return false
			}
			out = reflect.Append(out, zero)
		} else if n >= t.Len() {
			fail = &ConversionError{Reason: fmt.Sprintf("want %d items, got more", t.Len())}
			return false
		}
		if err := in.fromScript(x, out.Index(n), depth+1); err != nil {
			fail = at("["+strconv.Itoa(n)+"]", err)
			return false
		}
		n++
		return true
	})
	switch {
	case fail != nil:
		return fail
	case !ok:
		return in.conversionFailed()
	case t.Kind() == reflect.Array && n < t.Len():
		return &ConversionError{Reason: fmt.Sprintf("want %d items, got %d", t.Len(), n)}
	}
	if t.Kind() == reflect.Slice {
		dst.Set(out)
	}
	return nil
}

// itemCount returns the length of built-in containers, else 0.
func itemCount(v object.Value) int {
	switch x := object.ExactOf(v).Impl().(type) {
	case *object.List:
		return x.Len()
	case *object.Tuple:
		return x.Len()
	case *object.Set:
		return x.Len()
	}
	return 0
}

func (in *Interp) toMap(v object.Value, dst reflect.Value, depth int) error {
	t := dst.Type()
	if v.IsNone() {
		dst.SetZero()
		return nil
	}
	m := reflect.MakeMap(t)
	if s := object.AsSet(v); s != nil && t.Elem() == typeEmpty {
		var fail error
		s.Each(func(x object.Value) bool {
			k := reflect.New(t.Key()).Elem()
			if fail = in.fromScript(x, k, depth+1); fail == nil {
				fail = setMapIndex(m, k, reflect.Zero(typeEmpty))
			}
			return fail == nil
		})
		if fail != nil {
			return at("item", fail)
		}
		dst.Set(m)
		return nil
	}
	d := object.AsDict(v)
	if d == nil {
		return mismatch(v, dst)
	}
	for i := 0; ; i++ {
		key, val, ok := d.Entry(i)
		if !ok {
			break
		}
		if key.IsNull() {
			continue
		}
		if !in.rt.Tick() {
			return in.conversionFailed()
		}
		k, x := reflect.New(t.Key()).Elem(), reflect.New(t.Elem()).Elem()
		if err := in.fromScript(key, k, depth+1); err != nil {
			return at("key "+shortRepr(key), err)
		}
		if err := in.fromScript(val, x, depth+1); err != nil {
			return at("["+shortRepr(key)+"]", err)
		}
		if err := setMapIndex(m, k, x); err != nil {
			return at("key "+shortRepr(key), err)
		}
	}
	dst.Set(m)
	return nil
}

// setMapIndex is m[k] = x; a key that Go cannot hash is an error.
func setMapIndex(m, k, x reflect.Value) error {
	if !k.Comparable() {
		return &ConversionError{Reason: "Go has no map keys like this"}
	}
	m.SetMapIndex(k, x)
	return nil
}

// shortRepr is repr for keys in paths: only of what needs no script code.
func shortRepr(v object.Value) string {
	switch x := v.Impl().(type) {
	case *object.Str:
		if len(x.Go()) < 60 {
			return object.QuoteStr(x.Go())
		}
	case nil:
		if v.IsInt() {
			return strconv.FormatInt(v.Int(), 10)
		}
		if v.IsFloat() {
			return object.FloatRepr(v.Float())
		}
	}
	return "..."
}
