import styles from './field.module.css';

/** What is wrong with a part of a form that is more than one field, said aloud; nothing where all is well. */
export function FieldProblem({ children }: { children: string | undefined }) {
  if (!children) return null;
  return (
    <p role="alert" className={styles.error}>
      {children}
    </p>
  );
}
