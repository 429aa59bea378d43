// Package encodings is the encodings package: the codecs that are written in
// Python, and a module for each of the others, as CPython has them.
package encodings

import (
	_ "embed"
	"strings"

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

// builtin names the modules of the codecs of package object; asking it for them
// would make the codecs.
const builtin = `
ascii big5 big5hkscs cp037 cp1006 cp1026 cp1125 cp1140 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 cp273
cp424 cp437 cp500 cp720 cp737 cp775 cp850 cp852 cp855 cp856 cp857 cp858 cp860 cp861 cp862 cp863 cp864 cp865
cp866 cp869 cp874 cp875 cp932 cp949 cp950 euc_jp euc_kr gb18030 gb2312 gbk hp_roman8 hz
iso2022_jp iso2022_jp_1 iso2022_jp_2 iso2022_jp_ext iso2022_kr iso8859_10 iso8859_11 iso8859_13 iso8859_14 iso8859_15 iso8859_16 iso8859_2
iso8859_3 iso8859_4 iso8859_5 iso8859_6 iso8859_7 iso8859_8 iso8859_9 johab koi8_r koi8_t koi8_u kz1048 latin_1
mac_arabic mac_croatian mac_cyrillic mac_farsi mac_greek mac_iceland mac_latin2 mac_roman mac_romanian
mac_turkish palmos ptcp154 raw_unicode_escape shift_jis tis_620 unicode_escape utf_16 utf_16_be utf_16_le utf_32
utf_32_be utf_32_le utf_7 utf_8 utf_8_sig
`

// transforms names the modules of the codecs that are not about text.
const transforms = "base64_codec bz2_codec hex_codec quopri_codec rot_13 uu_codec zlib_codec charmap undefined"

// Modules returns the recipes of the package and of its modules.
func Modules() []object.ModuleDef {
	all := []object.ModuleDef{
		{Name: "encodings", Doc: "The codecs of the standard encodings, and how they are found.", Source: packageSource},
		{Name: "encodings.aliases", Doc: "Other names of the modules of encodings.", Init: aliases},
		{Name: "encodings.idna", Doc: "Internationalized domain names.", Source: idnaSource},
		{Name: "encodings.punycode", Doc: "Punycode, as specified in RFC 3492.", Source: punycodeSource},
	}
	for _, name := range strings.Fields(builtin + transforms) {
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
