/// The page for people: markup, style and script apart, so that the content security policy need not allow
/// anything inside the markup.
package enum Page {}
