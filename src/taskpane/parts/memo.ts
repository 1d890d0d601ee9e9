import { Component, h, type ComponentType, type FunctionComponent } from "preact";

/** Draws a component again only when one of its props is another value than before. */
export function memo<P extends object>(render: FunctionComponent<P>): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const keys = Object.keys(next) as (keyof P)[];
      return keys.some((key) => next[key] !== this.props[key as keyof typeof this.props]);
    }
    override render() {
      return h(render, this.props as P);
    }
  };
}
