package cmath

// special holds the results for arguments with infinities and NaNs: seven rows
// for the real part (-inf, negative, -0, 0, positive, inf, nan) of seven columns
// for the imaginary part. A cell is the real and the imaginary part: i is
// infinity, h pi/2, p pi, q pi/4, t 3/4 pi, n NaN; E is an error.
var special = map[string]string{
	"acos":  "+t+i +p+i +p+i +p-i +p-i +t-i n+i +h+i . . . . +h-i nn +h+i . . . . +h-i +hn +h+i . . . . +h-i +hn +h+i . . . . +h-i nn +q+i +0+i +0+i +0-i +0-i +q-i n+i n+i nn nn nn nn n-i nn",
	"acosh": "+i-t +i-p +i-p +i+p +i+p +i+t +in +i-h . . . . +i+h nn +i-h . . . . +i+h nn +i-h . . . . +i+h nn +i-h . . . . +i+h nn +i-q +i-0 +i-0 +i+0 +i+0 +i+q +in +in nn nn nn nn +in nn",
	"asinh": "-i-q -i-0 -i-0 -i+0 -i+0 -i+q -in -i-h . . . . -i+h nn -i-h . . . . -i+h nn +i-h . . . . +i+h nn +i-h . . . . +i+h nn +i-q +i-0 +i-0 +i+0 +i+0 +i+q +in +in nn n-0 n+0 nn +in nn",
	"atanh": "-0-h -0-h -0-h -0+h -0+h -0+h -0n -0-h . . . . -0+h nn -0-h . . . . -0+h -0n +0-h . . . . +0+h +0n +0-h . . . . +0+h nn +0-h +0-h +0-h +0+h +0+h +0+h +0n +0-h nn nn nn nn +0+h nn",
	"cosh":  "E -i+i +i+0 +i-0 -i-i E +in E . . . . E nn E . . . . E n+0 E . . . . E n+0 E . . . . E nn E -i-i +i-0 +i+0 -i+i E +in nn nn n+0 n+0 nn nn nn",
	"exp":   "+0+0 -0-0 +0-0 +0+0 -0+0 +0+0 +0+0 E . . . . E nn E . . . . E nn E . . . . E nn E . . . . E nn E -i-i +i-0 +i+0 -i+i E +in nn nn n-0 n+0 nn nn nn",
	"log":   "+i-t +i-p +i-p +i+p +i+p +i+t +in +i-h . . . . +i+h nn +i-h . . . . +i+h nn +i-h . . . . +i+h nn +i-h . . . . +i+h nn +i-q +i-0 +i-0 +i+0 +i+0 +i+q +in +in nn nn nn nn +in nn",
	"sinh":  "E +i-i -i-0 -i+0 +i+i E +in E . . . . E nn E . . . . E +0n E . . . . E +0n E . . . . E nn E -i-i +i-0 +i+0 -i+i E +in nn nn n-0 n+0 nn nn nn",
	"sqrt":  "+i-i +0-i +0-i +0+i +0+i +i+i n+i +i-i . . . . +i+i nn +i-i . . . . +i+i nn +i-i . . . . +i+i nn +i-i . . . . +i+i nn +i-i +i-0 +i-0 +i+0 +i+0 +i+i +in +i-i nn nn nn nn +i+i nn",
	"tanh":  "-1+0 -1+0 -1-0 -1+0 -1-0 -1+0 -1+0 E . . . . E nn E . . . . E nn E . . . . E nn E . . . . E nn +1+0 +1+0 +1-0 +1+0 +1-0 +1+0 +1+0 nn nn n-0 n+0 nn nn nn",
}
