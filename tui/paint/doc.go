// Package paint is the terminal's own room: it reads keys, draws views, and
// gives the terminal back as it was found. It runs a Bubble Tea model without a
// clock: at rest nothing wakes, and a key is painted as soon as it was handled.
// Bubble Tea keeps its loop of messages and commands.
//
// From the line to the model:
//
//   - Port is where a person sits: the process's own terminal (Console) or a
//     connection. It is read byte by byte and knows no keys.
//   - cutter cuts what comes into whole pieces, whatever pauses there are in
//     them: a key, a report of the terminal, a paste. What never gets whole is
//     dropped whole, and never becomes keys.
//   - keyboard reads a port through a cutter and makes events of the pieces.
//   - queue has a key that was typed ahead wait for the page that the key before
//     it opens.
//
// And from the model to the line:
//
//   - screen turns views into what must be written. It knows no terminal.
//   - painter decides when: at once if the terminal is ready, and else as soon as
//     it is. One frame at most is on its way, and a later view takes the place of
//     one that waits: nobody waits for a terminal that takes no more.
//
// Program joins them, and is the only thing to know from outside beside Port.
package paint
