// Package post carries files between people: it joins a store, the keys of the
// person at the keyboard and the files of package exchange. Screens, commands
// and plain mode all send and receive through it, and only word what it
// returns.
//
// To send: Post.Preview says what a share would hold, Post.Share, Post.Answer,
// Post.Verdicts and Post.Card make the bytes of a file. To receive: Post.Open
// reads a file and holds it against the store without keeping anything; Keep
// keeps what was opened, in one commit.
//
// What is refused is an *exchange.Error, or an error that exchange.ReasonOf
// knows.
package post
