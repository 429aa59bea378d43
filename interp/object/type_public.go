package object

import "sync"

// publicNames are the types of this package that the builtins module names.
// The others are reached through the types module or type().
var publicNames = [...]string{
	"bool", "bytearray", "bytes", "classmethod", "complex", "dict", "enumerate", "filter", "float", "frozenset",
	"int", "list", "map", "memoryview", "object", "property", "range", "reversed", "set", "slice", "staticmethod",
	"str", "super", "tuple", "type", "zip",
}

// PublicTypes returns the types of the builtins module, exceptions excluded.
// The slice is shared.
func PublicTypes() []*Type { return publicTypes() }

var publicTypes = sync.OnceValue(func() (types []*Type) {
	for _, name := range publicNames {
		if t := TypeNamed(name); t != nil {
			types = append(types, t)
		}
	}
	return types
})

// TypeNamed returns the built-in type of this package with the given __name__,
// nil if there is none.
func TypeNamed(name string) *Type {
	for _, t := range builtinTypes {
		if t.Name == name {
			return t
		}
	}
	return nil
}
