package interp

import (
	"fmt"
	"reflect"
	"strings"
	"unicode"
)

// This file decides what the fields and methods of Go structs are called in
// scripts, and which of them there are.

// tagKey is the key of struct tags that are for us:
//
//	Name  string `ouro:"title"`           another name
//	Mail  string `ouro:",omitempty"`      no attribute while it is empty
//	ID    int    `ouro:"id,readonly"`     scripts cannot set it
//	Token string `ouro:"-"`               not for scripts
//	_     struct{} `ouro:"methods=Greet,Rename"`   methods scripts may call
const tagKey = "ouro"

// SnakeCase is the default of [Config.Names]: UserID becomes user_id.
func SnakeCase(goName string) string {
	rs := []rune(goName)
	var b strings.Builder
	for i, r := range rs {
		if unicode.IsUpper(r) {
			prev := i > 0 && (unicode.IsLower(rs[i-1]) || unicode.IsDigit(rs[i-1]))
			next := i > 0 && i+1 < len(rs) && unicode.IsUpper(rs[i-1]) && unicode.IsLower(rs[i+1])
			if prev || next {
				b.WriteByte('_')
			}
			r = unicode.ToLower(r)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// boundField is one field of a struct as scripts see it.
type boundField struct {
	name      string
	index     []int
	omitEmpty bool
	readonly  bool
}

// fieldsOf lists the fields of a struct that scripts see: the exported ones,
// those of embedded structs included.
func fieldsOf(t reflect.Type, names func(string) string) []boundField {
	var fields []boundField
	seen := map[string]bool{}
	for _, f := range reflect.VisibleFields(t) {
		if !f.IsExported() || f.Anonymous && f.Type.Kind() == reflect.Struct && f.Tag.Get(tagKey) == "" {
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get(tagKey), ",")
		if name == "-" || hiddenOnTheWay(t, f.Index) {
			continue
		}
		if name == "" {
			name = names(f.Name)
		}
		if seen[name] {
			continue
		}
		seen[name] = true
		b := boundField{name: name, index: f.Index}
		for _, o := range strings.Split(options, ",") {
			switch o {
			case "omitempty":
				b.omitEmpty = true
			case "readonly":
				b.readonly = true
			}
		}
		fields = append(fields, b)
	}
	return fields
}

// hiddenOnTheWay reports whether a promoted field lies in an embedded struct
// that is not for scripts.
func hiddenOnTheWay(t reflect.Type, index []int) bool {
	for i := range index[:len(index)-1] {
		f := t.FieldByIndex(index[:i+1])
		if f.Tag.Get(tagKey) == "-" || !f.IsExported() && f.Type.Kind() == reflect.Pointer {
			return true
		}
	}
	return false
}

// boundMethod is a method as scripts see it.
type boundMethod struct{ name, goName string }

// methodsOf lists the methods the tags of a struct name, and those of extra.
func methodsOf(t reflect.Type, extra []string, names func(string) string) []boundMethod {
	var list []boundMethod
	add := func(item string) {
		name, goName, renamed := strings.Cut(item, ":")
		if !renamed {
			goName, name = item, names(item)
		}
		list = append(list, boundMethod{strings.TrimSpace(name), strings.TrimSpace(goName)})
	}
	if t.Kind() == reflect.Struct {
		for i := range t.NumField() {
			f := t.Field(i)
			if f.Name != "_" {
				continue
			}
			if l, ok := strings.CutPrefix(f.Tag.Get(tagKey), "methods="); ok {
				for _, item := range strings.FieldsFunc(l, func(r rune) bool { return r == ',' || r == ' ' }) {
					add(item)
				}
			}
		}
	}
	for _, item := range extra {
		add(item)
	}
	return list
}

// checkTags reports a methods tag that names what is not there.
func checkTags(t reflect.Type) error {
	p := reflect.PointerTo(t)
	for _, m := range methodsOf(t, nil, SnakeCase) {
		if _, ok := p.MethodByName(m.goName); !ok {
			return &ConversionError{Reason: fmt.Sprintf("%s has no method %s", t, m.goName)}
		}
	}
	return nil
}
