package interp

import (
	"errors"
	"fmt"
	"iter"
	"math/big"
	"reflect"
	"sort"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file makes Python objects of Go values.

// maxConvertDepth bounds how deep a Go value may nest.
const maxConvertDepth = 200

var errNoInterp = errors.New("interp: the value belongs to no interpreter")

// toScript converts x, which may be a Value.
func (in *Interp) toScript(x any) (object.Value, error) {
	// The types that calls mostly have, without reflection.
	switch x := x.(type) {
	case nil:
		return object.None, nil
	case int:
		return object.Int(int64(x)), nil
	case int64:
		return object.Int(x), nil
	case float64:
		return object.Float(x), nil
	case bool:
		return object.Bool(x), nil
	case string:
		return in.strToScript(x)
	case Value:
		return in.adopt(x)
	}
	return in.convert(reflect.ValueOf(x), 0)
}

// adopt returns a Value as an object of this interpreter.
func (in *Interp) adopt(x Value) (object.Value, error) {
	switch {
	case x.v.IsNull():
		switch l := x.lent.(type) {
		case nil:
			return object.Value{}, &ConversionError{Reason: "the zero Value is no value"}
		case noneLent:
			return object.None, nil
		case *lentFunc:
			return in.hostFunction(l)
		case *lentBinding:
			return in.hostObject(reflect.ValueOf(l.x), l.methods)
		default:
			return in.toScript(l)
		}
	case x.in == in || x.v.Impl() == nil:
		return x.v, nil
	case x.v.ExactStr() != nil:
		return object.NewStr(x.v.ExactStr().Go()), nil
	}
	return object.Value{}, &ConversionError{Reason: "a " + x.v.Type().Name + " of another interpreter"}
}

var (
	typeValue    = reflect.TypeFor[Value]()
	typeObject   = reflect.TypeFor[object.Value]()
	typeBigInt   = reflect.TypeFor[big.Int]()
	typeBigPtr   = reflect.TypeFor[*big.Int]()
	typeTime     = reflect.TypeFor[time.Time]()
	typeDuration = reflect.TypeFor[time.Duration]()
	typeError    = reflect.TypeFor[error]()
	typeErrorPtr = reflect.TypeFor[*Error]()
	typeEmpty    = reflect.TypeFor[struct{}]()
)

// convert converts a Go value of any type.
func (in *Interp) convert(v reflect.Value, depth int) (object.Value, error) {
	null := object.Value{}
	if !v.IsValid() {
		return object.None, nil
	}
	if depth > maxConvertDepth {
		return null, &ConversionError{Reason: "nested too deep"}
	}
	rt := in.rt
	t := v.Type()
	switch t {
	case typeValue:
		return in.adopt(v.Interface().(Value))
	case typeObject:
		return v.Interface().(object.Value), nil
	case typeBigPtr:
		if v.IsNil() {
			return object.None, nil
		}
		return object.IntFromBig(new(big.Int).Set(v.Interface().(*big.Int))), nil
	case typeBigInt:
		b := v.Interface().(big.Int)
		return object.IntFromBig(new(big.Int).Set(&b)), nil
	case typeDuration:
		return object.Float(time.Duration(v.Int()).Seconds()), nil
	case typeTime:
		return in.timeToScript(v.Interface().(time.Time))
	}
	if v.Kind() != reflect.Interface && t.Implements(typeError) && (v.Kind() != reflect.Pointer || !v.IsNil()) {
		if e := in.exceptionOf(v.Interface().(error)); e != nil {
			return e.Value(), nil
		}
		return null, &ConversionError{Reason: "the error gives no exception"}
	}
	switch v.Kind() {
	case reflect.Bool:
		return object.Bool(v.Bool()), nil
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return object.Int(v.Int()), nil
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		u := v.Uint()
		if u <= 1<<63-1 {
			return object.Int(int64(u)), nil
		}
		return object.IntFromBig(new(big.Int).SetUint64(u)), nil
	case reflect.Float32, reflect.Float64:
		return object.Float(v.Float()), nil
	case reflect.Complex64, reflect.Complex128:
		return object.NewComplex(v.Complex()), nil
	case reflect.String:
		return in.strToScript(v.String())
	case reflect.Interface:
		if v.IsNil() {
			return object.None, nil
		}
		return in.convert(v.Elem(), depth)
	case reflect.Slice:
		if v.IsNil() && t.Elem().Kind() != reflect.Uint8 {
			return object.NewList(nil), nil
		}
		fallthrough
	case reflect.Array:
		n := v.Len()
		if t.Elem().Kind() == reflect.Uint8 {
			if !rt.Alloc(int64(n)) {
				return null, in.conversionFailed()
			}
			b := make([]byte, n)
			reflect.Copy(reflect.ValueOf(b), v)
			return object.NewBytes(b), nil
		}
		if !rt.AllocN(int64(n), 16) {
			return null, in.conversionFailed()
		}
		items := make([]object.Value, n)
		for i := range items {
			if !rt.Tick() {
				return null, in.conversionFailed()
			}
			x, err := in.convert(v.Index(i), depth+1)
			if err != nil {
				return null, at("["+strconv.Itoa(i)+"]", err)
			}
			items[i] = x
		}
		return object.NewList(items), nil
	case reflect.Map:
		return in.mapToScript(v, depth)
	case reflect.Struct:
		// A copy: what the script changes, Go does not see.
		p := reflect.New(t)
		p.Elem().Set(v)
		return in.lend(p, nil, true)
	case reflect.Pointer:
		switch {
		case v.IsNil():
			return object.None, nil
		case t.Elem().Kind() == reflect.Struct && t.Elem() != typeTime:
			return in.hostObject(v, nil)
		case isContainer(t.Elem()):
			return in.hostContainer(v)
		}
		return in.convert(v.Elem(), depth+1)
	case reflect.Func:
		if v.IsNil() {
			return object.None, nil
		}
		if seqArity(t) > 0 {
			return in.hostSequence(v)
		}
		return in.hostFunction(&lentFunc{f: v})
	case reflect.Chan:
		if v.IsNil() {
			return object.None, nil
		}
		return in.hostChannel(v)
	}
	return null, &ConversionError{Reason: "a Go " + t.String() + " means nothing to a script"}
}

// strToScript makes a str. As CPython does with bytes of the system that are
// not UTF-8, such bytes become lone surrogates, which [As] turns back.
func (in *Interp) strToScript(s string) (object.Value, error) {
	if !in.rt.Alloc(int64(len(s)) + 64) {
		return object.Value{}, in.conversionFailed()
	}
	if utf8.ValidString(s) {
		return object.NewStr(s), nil
	}
	var b strings.Builder
	for len(s) > 0 {
		r, n := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && n == 1 {
			r = 0xDC00 + rune(s[0])
			b.Write([]byte{0xE0 | byte(r>>12), 0x80 | byte(r>>6)&0x3F, 0x80 | byte(r)&0x3F})
		} else {
			b.WriteString(s[:n])
		}
		s = s[n:]
	}
	return object.NewStr(b.String()), nil
}

// strToGo undoes strToScript.
func strToGo(s string) string {
	if utf8.ValidString(s) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] == 0xED && i+2 < len(s) && s[i+1]>>1 == 0xB2>>1 {
			if c := s[i+1]&1<<6 | s[i+2]&0x3F; s[i+1] == 0xB2 || s[i+1] == 0xB3 {
				b.WriteByte(0x80 | c)
				i += 3
				continue
			}
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}

// mapToScript makes a dict, in the order of the keys because Go's own order is
// another each time; a map to struct{} is a set.
func (in *Interp) mapToScript(v reflect.Value, depth int) (object.Value, error) {
	null := object.Value{}
	rt := in.rt
	if !rt.AllocN(int64(v.Len()), 64) {
		return null, in.conversionFailed()
	}
	keys := v.MapKeys()
	sortKeys(keys)
	if v.Type().Elem() == typeEmpty {
		s := object.NewSet()
		for _, k := range keys {
			x, err := in.keyToScript(k, depth+1)
			if err != nil {
				return null, at("["+showKey(k)+"]", err)
			}
			if !s.Add(rt, x) {
				return null, at("["+showKey(k)+"]", in.conversionFailed())
			}
		}
		return s.Value(), nil
	}
	d := object.NewDict()
	for _, k := range keys {
		if !rt.Tick() {
			return null, in.conversionFailed()
		}
		x, err := in.keyToScript(k, depth+1)
		if err != nil {
			return null, at("["+showKey(k)+"]", err)
		}
		y, err := in.convert(v.MapIndex(k), depth+1)
		if err != nil {
			return null, at("["+showKey(k)+"]", err)
		}
		if !d.Set(rt, x, y) {
			return null, at("["+showKey(k)+"]", in.conversionFailed())
		}
	}
	return d.Value(), nil
}

// keyToScript converts the key of a map: an array is a tuple there, because no
// list can be a key.
func (in *Interp) keyToScript(k reflect.Value, depth int) (object.Value, error) {
	for k.Kind() == reflect.Interface && !k.IsNil() {
		k = k.Elem()
	}
	if k.Kind() != reflect.Array || k.Type().Elem().Kind() == reflect.Uint8 {
		return in.convert(k, depth)
	}
	items := make([]object.Value, k.Len())
	for i := range items {
		x, err := in.keyToScript(k.Index(i), depth+1)
		if err != nil {
			return object.Value{}, at(fmt.Sprintf("[%d]", i), err)
		}
		items[i] = x
	}
	return object.NewTuple(items), nil
}

func showKey(k reflect.Value) string {
	for k.Kind() == reflect.Interface && !k.IsNil() {
		k = k.Elem()
	}
	if k.Kind() == reflect.String {
		return strconv.Quote(k.String())
	}
	return fmt.Sprint(k.Interface())
}

// sortKeys orders the keys of a map: numbers by size, strings by bytes, the
// rest by how Go prints it.
func sortKeys(keys []reflect.Value) {
	if len(keys) < 2 {
		return
	}
	rank := func(v reflect.Value) int {
		switch {
		case v.CanInt(), v.CanUint(), v.CanFloat():
			return 0
		case v.Kind() == reflect.String:
			return 1
		}
		return 2
	}
	number := func(v reflect.Value) float64 {
		switch {
		case v.CanInt():
			return float64(v.Int())
		case v.CanUint():
			return float64(v.Uint())
		}
		return v.Float()
	}
	sort.Slice(keys, func(i, j int) bool {
		a, b := keys[i], keys[j]
		for a.Kind() == reflect.Interface && !a.IsNil() {
			a = a.Elem()
		}
		for b.Kind() == reflect.Interface && !b.IsNil() {
			b = b.Elem()
		}
		ra, rb := rank(a), rank(b)
		switch {
		case ra != rb:
			return ra < rb
		case ra == 1:
			return a.String() < b.String()
		case ra == 2:
			return fmt.Sprint(a.Interface()) < fmt.Sprint(b.Interface())
		case a.CanInt() && b.CanInt():
			return a.Int() < b.Int()
		case a.CanUint() && b.CanUint():
			return a.Uint() < b.Uint()
		}
		return number(a) < number(b)
	})
}

// timeToScript makes an aware datetime of the module datetime, if the
// interpreter has it, and else the seconds since 1970 as time.time() has them.
func (in *Interp) timeToScript(t time.Time) (object.Value, error) {
	rt := in.rt
	if in.modules["datetime"] == nil {
		return object.Float(float64(t.UnixNano()) / 1e9), nil
	}
	m := rt.ImportName("datetime", nil, object.None, 0)
	if m.IsNull() {
		return m, in.conversionFailed()
	}
	class := object.GetAttr(rt, m, "datetime")
	if class.IsNull() {
		return class, in.conversionFailed()
	}
	zone := object.GetAttr(rt, m, "timezone")
	if zone.IsNull() {
		return zone, in.conversionFailed()
	}
	name, offset := t.Zone()
	var tz object.Value
	if offset == 0 {
		tz = object.GetAttr(rt, zone, "utc")
	} else if delta := object.GetAttr(rt, m, "timedelta"); !delta.IsNull() {
		if delta = object.Call2(rt, delta, object.Int(0), object.Int(int64(offset))); !delta.IsNull() {
			tz = object.Call2(rt, zone, delta, object.NewStr(name))
		}
	}
	if tz.IsNull() {
		return tz, in.conversionFailed()
	}
	args := []object.Value{object.Int(int64(t.Year())), object.Int(int64(t.Month())), object.Int(int64(t.Day())), object.Int(int64(t.Hour())),
		object.Int(int64(t.Minute())), object.Int(int64(t.Second())), object.Int(int64(t.Nanosecond() / 1000)), tz}
	v := object.Call(rt, class, args, nil)
	if v.IsNull() {
		return v, in.conversionFailed()
	}
	return v, nil
}

// conversionFailed turns the pending exception, raised while a value was
// converted, into an error. One that cannot be caught stays pending.
func (in *Interp) conversionFailed() error {
	rt := in.rt
	e := rt.Pending()
	if e == nil {
		return errors.New("conversion failed")
	}
	if e.Fatal() {
		return errStopped
	}
	rt.Clear()
	return in.newError(e)
}

// errStopped is the error of a conversion that a limit ended; the exception is
// still pending.
var errStopped = errors.New("interp: the script was stopped")

// checkKind reports what ToValue can tell of a type without a value of it.
func checkKind(t reflect.Type, seen map[reflect.Type]bool) error {
	if seen[t] || t == typeValue || t == typeObject || t == typeBigInt || t == typeTime || t.Implements(typeError) {
		return nil
	}
	seen[t] = true
	switch t.Kind() {
	case reflect.UnsafePointer, reflect.Invalid:
		return &ConversionError{Reason: "a Go " + t.String() + " means nothing to a script"}
	case reflect.Slice, reflect.Array:
		if err := checkKind(t.Elem(), seen); err != nil {
			return at("[0]", err)
		}
	case reflect.Pointer:
		return checkKind(t.Elem(), seen)
	case reflect.Map:
		if err := checkKind(t.Key(), seen); err != nil {
			return err
		}
		if t.Elem() != typeEmpty {
			return checkKind(t.Elem(), seen)
		}
	case reflect.Struct:
		return checkTags(t)
	}
	return nil
}

// seqArity tells whether a func type is an iterator of package iter: 1 for
// iter.Seq, 2 for iter.Seq2, 0 for anything else.
func seqArity(t reflect.Type) int {
	if t.Kind() != reflect.Func || t.NumIn() != 1 || t.NumOut() != 0 || t.IsVariadic() {
		return 0
	}
	y := t.In(0)
	if y.Kind() != reflect.Func || y.NumOut() != 1 || y.Out(0).Kind() != reflect.Bool || y.IsVariadic() || y.NumIn() < 1 || y.NumIn() > 2 {
		return 0
	}
	return y.NumIn()
}

// pull makes a pull iterator of a func for which seqArity holds. Its items are
// one or two values long.
func pull(v reflect.Value) (next func() ([]reflect.Value, bool), stop func()) {
	seq := iter.Seq[[]reflect.Value](func(yield func([]reflect.Value) bool) {
		body := reflect.MakeFunc(v.Type().In(0), func(args []reflect.Value) []reflect.Value {
			return []reflect.Value{reflect.ValueOf(yield(args)).Convert(v.Type().In(0).Out(0))}
		})
		v.Call([]reflect.Value{body})
	})
	return iter.Pull(seq)
}
