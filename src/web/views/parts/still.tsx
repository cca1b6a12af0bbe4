import { Component, type ComponentType } from "preact";

/** A part that is drawn again only where something it is given is another. */
export function still<Props extends object>(Part: ComponentType<Props>): ComponentType<Props> {
  return class Still extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      const names = Object.keys(next) as (keyof Props)[];
      return names.some((name) => next[name] !== this.props[name]);
    }
    render(props: Props) {
      return <Part {...props} />;
    }
  };
}
