// Package email is the email package, written in Python: messages with headers
// that are strs, as the policy compat32 has them, and with headers that know
// what they say.
package email

import (
	_ "embed"

	"github.com/ouro-lang/ouro/interp/object"
)

var (
	//go:embed init.py
	pkg string
	//go:embed address.py
	address string
	//go:embed policybase.py
	policybase string
	//go:embed base64mime.py
	base64mime string
	//go:embed charset.py
	charset string
	//go:embed encoders.py
	encoders string
	//go:embed errors.py
	errorsSource string
	//go:embed feedparser.py
	feedparser string
	//go:embed generator.py
	generator string
	//go:embed header.py
	header string
	//go:embed iterators.py
	iterators string
	//go:embed contentmanager.py
	contentmanager string
	//go:embed headerregistry.py
	headerregistry string
	//go:embed message.py
	message string
	//go:embed message_part.py
	messagePart string
	//go:embed mime_application.py
	mimeApplication string
	//go:embed mime_audio.py
	mimeAudio string
	//go:embed mime_base.py
	mimeBase string
	//go:embed mime_image.py
	mimeImage string
	//go:embed mime_message.py
	mimeMessage string
	//go:embed mime_multipart.py
	mimeMultipart string
	//go:embed mime_nonmultipart.py
	mimeNonmultipart string
	//go:embed mime_text.py
	mimeText string
	//go:embed parser.py
	parser string
	//go:embed policy.py
	policy string
	//go:embed quoprimime.py
	quoprimime string
	//go:embed structured.py
	structured string
	//go:embed utils.py
	utils string
	//go:embed words.py
	words string
)

// Modules are the recipes of the package and its modules.
func Modules() []object.ModuleDef {
	isPackage := func(rt *object.Runtime, m *object.Module) bool {
		m.Set("__path__", object.NewList(nil))
		return true
	}
	return []object.ModuleDef{
		{Name: "email", Doc: "A package for parsing, handling, and generating email messages.", Source: pkg, Init: isPackage},
		{Name: "email._encoded_words", Doc: "Encoded words in headers.", Source: words},
		{Name: "email._parseaddr", Doc: "Dates and addresses in headers.", Source: address},
		{Name: "email._policybase", Doc: "How messages are read and written.", Source: policybase},
		{Name: "email._structured", Doc: "What headers say.", Source: structured},
		{Name: "email.base64mime", Doc: "Base64 in headers and bodies.", Source: base64mime},
		{Name: "email.charset", Doc: "What is known about charsets.", Source: charset},
		{Name: "email.contentmanager", Doc: "Contents of messages.", Source: contentmanager},
		{Name: "email.encoders", Doc: "Encodings of payloads.", Source: encoders},
		{Name: "email.errors", Doc: "The package's exceptions, and what can be wrong with a message.", Source: errorsSource},
		{Name: "email.feedparser", Doc: "A reader of messages that come in pieces.", Source: feedparser},
		{Name: "email.generator", Doc: "Writers of messages.", Source: generator},
		{Name: "email.header", Doc: "Headers that are not ASCII.", Source: header},
		{Name: "email.headerregistry", Doc: "Headers that know what they say.", Source: headerregistry},
		{Name: "email.iterators", Doc: "Ways through the parts of a message.", Source: iterators},
		{Name: "email.message", Doc: "Messages.", Source: message, Parts: []string{messagePart}},
		{Name: "email.mime", Doc: "Messages of several types.", Init: isPackage},
		{Name: "email.mime.application", Doc: "Messages of the type application/*.", Source: mimeApplication},
		{Name: "email.mime.audio", Doc: "Messages of the type audio/*.", Source: mimeAudio},
		{Name: "email.mime.base", Doc: "What messages with a type have in common.", Source: mimeBase},
		{Name: "email.mime.image", Doc: "Messages of the type image/*.", Source: mimeImage},
		{Name: "email.mime.message", Doc: "Messages of the type message/*.", Source: mimeMessage},
		{Name: "email.mime.multipart", Doc: "Messages of the type multipart/*.", Source: mimeMultipart},
		{Name: "email.mime.nonmultipart", Doc: "Messages that have no parts.", Source: mimeNonmultipart},
		{Name: "email.mime.text", Doc: "Messages of the type text/*.", Source: mimeText},
		{Name: "email.parser", Doc: "Readers of messages.", Source: parser},
		{Name: "email.policy", Doc: "Policies: how messages are read and written.", Source: policy},
		{Name: "email.quoprimime", Doc: "Quoted-printable in headers and bodies.", Source: quoprimime},
		{Name: "email.utils", Doc: "Dates, addresses and parameters.", Source: utils},
	}
}
