package object

// NewBytes stands in until bytes.go is here.
func NewBytes(b []byte) Value { return NewStr(string(b)) }
