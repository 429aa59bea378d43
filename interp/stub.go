package interp

import (
	"fmt"
	"reflect"
	"sort"
	"strconv"
	"strings"

	"github.com/ouro-lang/ouro/interp/object"
)

// This file writes down what a host lends to scripts in the form that editors
// and type checkers of Python read.

// Stub returns the text of a .pyi file for what a host lends: [Config.Globals],
// or the members of a [NewModule]. Go functions have their signatures there,
// those of [Async] are async functions, structs are classes with the fields and
// methods that scripts see. names is [Config.Names]; nil is SnakeCase.
//
// Globals are no module; editors find them where the file is called
// __builtins__.pyi.
func Stub(members map[string]any, names func(goName string) string) string {
	if names == nil {
		names = SnakeCase
	}
	s := &stub{names: names, known: map[reflect.Type]string{}, taken: map[string]bool{}, imports: map[string]bool{}}
	sorted := make([]string, 0, len(members))
	for name := range members {
		sorted = append(sorted, name)
		s.taken[name] = true
	}
	sort.Strings(sorted)
	var body strings.Builder
	for _, name := range sorted {
		body.WriteString(s.member(name, members[name]))
	}
	var b strings.Builder
	for _, m := range [...]string{"datetime", "typing", "collections.abc"} {
		if s.imports[m] {
			b.WriteString("import " + m + "\n")
		}
	}
	if b.Len() > 0 {
		b.WriteByte('\n')
	}
	// Writing a class finds more.
	for i := 0; i < len(s.classes); i++ {
		b.WriteString(s.classes[i])
	}
	b.WriteString(body.String())
	return b.String()
}

// stub is a file in the making.
type stub struct {
	names   func(string) string
	known   map[reflect.Type]string // the classes, which are of pointers to structs
	taken   map[string]bool
	classes []string
	imports map[string]bool
}

// member is the line of a global.
func (s *stub) member(name string, x any) string {
	async := false
	var methods []string
	if v, ok := x.(Value); ok {
		switch l := v.lent.(type) {
		case *lentFunc:
			x, async = l.f.Interface(), l.async
		case *lentBinding:
			x, methods = l.x, l.methods
		default:
			return name + ": " + s.any() + "\n"
		}
	}
	t := reflect.TypeOf(x)
	if t != nil && t.Kind() == reflect.Func && seqArity(t) == 0 {
		return s.function("", name, t, async)
	}
	if methods != nil {
		return name + ": " + s.class(t, methods) + "\n"
	}
	return name + ": " + s.of(t, false) + "\n"
}

func (s *stub) any() string {
	s.imports["typing"] = true
	return "typing.Any"
}

// of is how Python names what a Go type becomes; given says that a script gives
// it rather than gets it.
func (s *stub) of(t reflect.Type, given bool) string {
	if t == nil {
		return "None"
	}
	switch t {
	case typeValue, typeObject:
		return s.any()
	case typeTime:
		s.imports["datetime"] = true
		return "datetime.datetime"
	case typeDuration:
		return "float"
	}
	switch name := goName(t); name {
	case "bool", "int", "float", "complex", "str", "bytes":
		return name
	}
	if t.Implements(typeError) {
		return "BaseException"
	}
	abstract := func(kind string, items ...reflect.Type) string {
		s.imports["collections.abc"] = true
		return "collections.abc." + kind + "[" + s.all(items, given) + "]"
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
		if given {
			return abstract("Iterable", t.Elem())
		}
		return "list[" + s.of(t.Elem(), false) + "]"
	case reflect.Map:
		if t.Elem() == typeEmpty {
			return "set[" + s.of(t.Key(), given) + "]"
		}
		return "dict[" + s.all([]reflect.Type{t.Key(), t.Elem()}, given) + "]"
	case reflect.Struct:
		return s.class(reflect.PointerTo(t), nil)
	case reflect.Pointer:
		if e := t.Elem(); e.Kind() == reflect.Struct {
			return s.class(t, nil) + " | None"
		} else if e.Kind() == reflect.Map || e.Kind() == reflect.Slice {
			return s.of(e, false)
		}
		return s.of(t.Elem(), given) + " | None"
	case reflect.Chan:
		return abstract("AsyncIterable", t.Elem())
	case reflect.Func:
		switch y := seqArity(t); {
		case y == 1 || y == 2 && t.In(0).In(1) == typeError:
			return abstract("Iterable", t.In(0).In(0))
		case y == 2:
			s.imports["collections.abc"] = true
			return "collections.abc.Iterable[tuple[" + s.all([]reflect.Type{t.In(0).In(0), t.In(0).In(1)}, given) + "]]"
		}
		return s.callable(t, given)
	}
	return s.any()
}

func (s *stub) all(types []reflect.Type, given bool) string {
	list := make([]string, len(types))
	for i, t := range types {
		list[i] = s.of(t, given)
	}
	return strings.Join(list, ", ")
}

// callable is the type of a function; what a script gives to a Go function is
// what it gets from a function that it gave.
func (s *stub) callable(t reflect.Type, given bool) string {
	s.imports["collections.abc"] = true
	f := shapeOf(t)
	params := "..."
	if !f.variadic && !f.kwargs {
		list := make([]reflect.Type, f.n)
		for i := range list {
			list[i] = t.In(f.first + i)
		}
		params = "[" + s.all(list, !given) + "]"
	}
	return "collections.abc.Callable[" + params + ", " + s.results(t, given) + "]"
}

func (s *stub) results(t reflect.Type, given bool) string {
	n := t.NumOut()
	if shapeOf(t).fails {
		n--
	}
	switch n {
	case 0:
		return "None"
	case 1:
		return s.of(t.Out(0), given)
	}
	list := make([]reflect.Type, n)
	for i := range list {
		list[i] = t.Out(i)
	}
	return "tuple[" + s.all(list, given) + "]"
}

// function is the definition of a Go function.
func (s *stub) function(indent, name string, t reflect.Type, async bool) string {
	f := shapeOf(t)
	var params []string
	if indent != "" {
		params = append(params, "self")
	}
	for i := range f.n {
		params = append(params, "arg"+strconv.Itoa(i)+": "+s.of(t.In(f.first+i), true))
	}
	if len(params) > 0 {
		params = append(params, "/")
	}
	if f.variadic {
		params = append(params, "*args: "+s.of(t.In(t.NumIn()-1).Elem(), true))
	}
	if f.kwargs {
		params = append(params, "**kwargs: "+s.any())
	}
	def := "def "
	if async {
		def = "async def "
	}
	return fmt.Sprintf("%s%s%s(%s) -> %s: ...\n", indent, def, name, strings.Join(params, ", "), s.results(t, false))
}

// class returns the name of the class for a Go type, which it writes at the
// first time: t is a pointer to a struct, or anything Bind was given.
func (s *stub) class(t reflect.Type, methods []string) string {
	if name := s.known[t]; name != "" && methods == nil {
		return name
	}
	full := className(t)
	name := full[strings.LastIndexByte(full, '.')+1:]
	if !object.IsIdentifier(name) || s.taken[name] {
		name = strings.ReplaceAll(full, ".", "_")
	}
	for base, i := name, 2; s.taken[name]; i++ {
		name = base + strconv.Itoa(i)
	}
	s.taken[name] = true
	s.known[t] = name
	elem := t
	if t.Kind() == reflect.Pointer {
		elem = t.Elem()
	}
	var b strings.Builder
	b.WriteString("class " + name + ":\n")
	if elem.Kind() == reflect.Struct {
		for _, f := range fieldsOf(elem, s.names) {
			x := elem.FieldByIndex(f.index).Type
			if f.readonly {
				fmt.Fprintf(&b, "    @property\n    def %s(self) -> %s: ...\n", f.name, s.of(x, false))
			} else {
				fmt.Fprintf(&b, "    %s: %s\n", f.name, s.of(x, false))
			}
		}
	}
	for _, m := range methodsOf(elem, methods, s.names) {
		if f, ok := t.MethodByName(m.goName); ok {
			b.WriteString(s.function("    ", m.name, withoutReceiver(f.Type), false))
		}
	}
	if b.Len() == len("class :\n")+len(name) {
		b.WriteString("    ...\n")
	}
	b.WriteByte('\n')
	s.classes = append(s.classes, b.String())
	return name
}

func withoutReceiver(t reflect.Type) reflect.Type {
	in := make([]reflect.Type, t.NumIn()-1)
	for i := range in {
		in[i] = t.In(i + 1)
	}
	out := make([]reflect.Type, t.NumOut())
	for i := range out {
		out[i] = t.Out(i)
	}
	return reflect.FuncOf(in, out, t.IsVariadic())
}
