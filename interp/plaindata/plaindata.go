// Package plaindata checks that a value is data through and through: that no
// Go function and no channel can be reached from it. A suspended program has
// to be such a value, so that it can be written down and woken elsewhere. It
// is meant for tests.
package plaindata

import (
	"fmt"
	"reflect"

	"github.com/ouro-lang/ouro/interp/object"
)

// stops are the types the check does not look into: code, which is found again
// by its number, what is written in Go and found again by its name, and the
// interpreter itself.
var stops = map[reflect.Type]bool{
	reflect.TypeFor[object.Code]():        true,
	reflect.TypeFor[object.Builtin]():     true,
	reflect.TypeFor[object.GetSet]():      true,
	reflect.TypeFor[object.SlotWrapper](): true,
	reflect.TypeFor[object.Runtime]():     true,
	reflect.TypeFor[object.Type]():        true,
}

type place struct {
	v    reflect.Value
	path string
}

type visit struct {
	t reflect.Type
	p uintptr
}

// Check walks everything reachable from root and returns the paths of the
// functions and channels it finds, at most ten.
func Check(root any) []string {
	var found []string
	seen := map[visit]bool{}
	todo := []place{{reflect.ValueOf(root), fmt.Sprintf("%T", root)}}
	for len(todo) > 0 && len(found) < 10 {
		at := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		v := at.v
		if !v.IsValid() || stops[v.Type()] {
			continue
		}
		push := func(v reflect.Value, step string) { todo = append(todo, place{v, at.path + step}) }
		switch v.Kind() {
		case reflect.Func, reflect.Chan, reflect.UnsafePointer:
			if !v.IsNil() {
				found = append(found, at.path+" is a "+v.Type().String())
			}
		case reflect.Pointer:
			key := visit{v.Type(), v.Pointer()}
			if !v.IsNil() && !seen[key] {
				seen[key] = true
				push(v.Elem(), "")
			}
		case reflect.Interface:
			if !v.IsNil() {
				push(v.Elem(), "")
			}
		case reflect.Struct:
			for i := range v.NumField() {
				push(v.Field(i), "."+v.Type().Field(i).Name)
			}
		case reflect.Slice:
			key := visit{v.Type(), v.Pointer()}
			if v.IsNil() || seen[key] {
				continue
			}
			seen[key] = true
			for i := range v.Len() {
				push(v.Index(i), fmt.Sprintf("[%d]", i))
			}
		case reflect.Array:
			for i := range v.Len() {
				push(v.Index(i), fmt.Sprintf("[%d]", i))
			}
		case reflect.Map:
			key := visit{v.Type(), v.Pointer()}
			if v.IsNil() || seen[key] {
				continue
			}
			seen[key] = true
			for it := v.MapRange(); it.Next(); {
				push(it.Key(), ".key")
				push(it.Value(), fmt.Sprintf("[%v]", it.Key()))
			}
		}
	}
	return found
}
