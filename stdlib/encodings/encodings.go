// Package encodings is the encodings package: the codecs that are written in
// Python, and a module for each of the others, as CPython has them.
package encodings

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

var (
	//go:embed encodings.py
	packageSource string
	//go:embed idna.py
	idnaSource string
	//go:embed punycode.py
	punycodeSource string
)

// Modules returns the recipes of the package and of its modules.
func Modules() []object.ModuleDef {
	all := []object.ModuleDef{
		{Name: "encodings", Doc: "The codecs of the standard encodings, and how they are found.", Source: packageSource},
		{Name: "encodings.aliases", Doc: "Other names of the modules of encodings.", Init: aliases},
		{Name: "encodings.idna", Doc: "Internationalized domain names.", Source: idnaSource},
		{Name: "encodings.punycode", Doc: "Punycode, as specified in RFC 3492.", Source: punycodeSource},
	}
	for _, name := range append(object.CodecModules(), "rot_13", "hex_codec", "base64_codec", "bz2_codec", "quopri_codec", "uu_codec", "zlib_codec") {
		all = append(all, object.ModuleDef{Name: "encodings." + name, Source: "from codecs import _fill\n_fill(globals())\ndel _fill\n"})
	}
	return all
}

func aliases(rt *object.Runtime, m *object.Module) bool {
	d := object.NewDict()
	for alias, module := range object.CodecAliases() {
		d.SetStr(alias, object.NewStr(module))
	}
	for _, a := range [][2]string{
		{"base64", "base64_codec"}, {"base_64", "base64_codec"}, {"bz2", "bz2_codec"}, {"hex", "hex_codec"},
		{"quopri", "quopri_codec"}, {"quoted_printable", "quopri_codec"}, {"quotedprintable", "quopri_codec"},
		{"rot13", "rot_13"}, {"uu", "uu_codec"}, {"zip", "zlib_codec"}, {"zlib", "zlib_codec"},
	} {
		d.SetStr(a[0], object.NewStr(a[1]))
	}
	m.Set("aliases", d.Value())
	return true
}
