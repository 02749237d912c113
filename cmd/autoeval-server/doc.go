// Command autoeval-server serves the program over SSH to the people of a school:
// nothing is installed, and each has their own data. The screens and the commands
// are those of cmd/autoeval; what is here is the doors, the limits and the
// administration.
//
// service.go accepts connections and door.go decides who comes in; channel.go
// reads what a client asks for, visit.go runs it: screens at port.go, a command
// line, or join.go for somebody new. limits.go and drain.go keep it standing and
// let it end; metrics.go is the only file that speaks HTTP. try.go and serve.go
// start it, admin.go and its files are for whoever runs the school.
//
// It stands on golang.org/x/crypto/ssh itself: the channel belongs to the program
// that paints, a client's requests are bounded before they are kept, and who came
// in is known from the key that signed, not from the last one that was offered.
package main
