package collections

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

//go:embed abc.py
var abcSource string

//go:embed user.py
var userSource string

// ABC is the recipe of collections.abc.
var ABC = object.ModuleDef{
	Name: "collections.abc",
	Doc:  "Abstract Base Classes (ABCs) for collections, according to PEP 3119.",
	Rows: []object.Row{
		{Sig: "_matched_by_sequences(cls, /)", Fn: func(rt *runtime, v value) value {
			v.AsType().SetPatternFlags(object.SeqType)
			return v
		}},
		{Sig: "_matched_by_mappings(cls, /)", Fn: func(rt *runtime, v value) value {
			v.AsType().SetPatternFlags(object.MapType)
			return v
		}},
	},
	Source: abcSource,
}

// User is the recipe of the module that holds UserDict, UserList, UserString
// and ChainMap, which are made when somebody asks collections for them: they
// derive from the abstract base classes.
var User = object.ModuleDef{Name: "_collections_user", Source: userSource}
